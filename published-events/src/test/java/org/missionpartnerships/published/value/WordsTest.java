package org.missionpartnerships.published.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.eventsourcing.json.EventJson;

class WordsTest {

    private static final JsonMapper JSON = EventJson.mapper();

    @Test
    void ids_are_plain_strings_in_json() throws Exception {
        assertThat(JSON.writeValueAsString(new CityId("burgos"))).isEqualTo("\"burgos\"");
        assertThat(JSON.readValue("\"burgos-poligono-circular\"", MissionId.class))
                .isEqualTo(new MissionId("burgos-poligono-circular"));
        CommitmentId commitment = CommitmentId.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718293");
        assertThat(JSON.writeValueAsString(commitment)).isEqualTo("\"01938f5c-6f1e-7a3b-9c2d-4e5f60718293\"");
        assertThat(JSON.readValue("\"01938f5c-6f1e-7a3b-9c2d-4e5f60718293\"", CommitmentId.class))
                .isEqualTo(commitment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Burgos", "burgos/1", "-burgos", "burgos--1", "bürgos", "a b"})
    void readable_ids_are_slugs(String text) {
        assertThatThrownBy(() -> new CityId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("City id \"%s\": expected".formatted(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "01938f5c6f1e7a3b9c2d4e5f60718293", "{01938f5c-6f1e-7a3b-9c2d-4e5f60718293}"})
    void other_ids_are_whole_uuids(String text) {
        assertThatThrownBy(() -> CommitmentId.fromString(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Commitment id \"%s\": expected a UUID such as 01938f5c-6f1e-7a3b-9c2d-4e5f60718293"
                        .formatted(text));
    }

    @Test
    void a_source_names_document_and_place() throws Exception {
        Source source = Source.of("ipi-2025-09", "L298");

        assertThat(JSON.writeValueAsString(source)).isEqualTo("{\"document\":\"ipi-2025-09\",\"locator\":\"L298\"}");
        assertThat(source).hasToString("ipi-2025-09 L298");
        assertThatThrownBy(() -> new Source(" ", null, null)).hasMessageStartingWith("Source document");
        assertThatThrownBy(() -> new Source("ipi-2025-09", null, "md5:1"))
                .hasMessage("Source quote hash \"md5:1\": expected sha256: and 64 hexadecimal digits in lower case");
    }

    @Test
    void who_asserts_is_written_in_camel_case() throws Exception {
        assertThat(JSON.writeValueAsString(AssertedBy.values()))
                .isEqualTo("[\"human\",\"aiAssisted\",\"import\",\"service\"]");
    }
}
