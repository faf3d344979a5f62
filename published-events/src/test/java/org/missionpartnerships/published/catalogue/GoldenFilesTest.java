package org.missionpartnerships.published.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * One event of every type and version ever written, as it was written then. Old files are never edited: a codec that can no
 * longer read one would lose history.
 */
class GoldenFilesTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void every_type_and_version_has_a_golden_file_and_every_file_a_type() {
        assertThat(EventFiles.GOLDEN.types())
                .as("Add %s/<name>/v<version>.json for a new event; never remove one", EventFiles.GOLDEN.root())
                .containsExactlyElementsOf(readable());
    }

    @ParameterizedTest
    @MethodSource("readable")
    void a_golden_event_is_still_read(EventType type) throws IOException {
        assertThat(EventCatalogue.decode(type, golden(type))).isPresent();
    }

    @ParameterizedTest
    @MethodSource("org.missionpartnerships.published.catalogue.EventCatalogue#entries")
    void an_event_of_today_is_written_as_its_golden_file_down_to_the_byte(EventCatalogue.Entry entry)
            throws IOException {
        byte[] golden = golden(entry.type());
        PublishedEvent event = EventCatalogue.decode(entry.type(), golden).orElseThrow();

        assertThat(event).isInstanceOf(entry.record());
        assertThat(text(encode(EventCatalogue.codec(entry.type()).orElseThrow(), event)))
                .isEqualTo(text(golden));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void a_golden_event_holds_against_its_schema(EventType type) throws IOException {
        assertThat(validate(type, text(golden(type)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void an_event_without_its_date_does_not(EventType type) throws IOException {
        assertThat(validate(type, text(golden(type)).replace("\"occurred\":", "\"happened\":")))
                .singleElement()
                .asString()
                .contains("occurred");
    }

    static Collection<EventType> readable() {
        return EventCatalogue.readable().stream()
                .sorted(EventCatalogueTest.BY_NAME_AND_VERSION)
                .toList();
    }

    private static List<String> validate(EventType type, String json) throws IOException {
        Path schemaFile = EventFiles.SCHEMAS.path(type);
        Schema schema = SCHEMAS.getSchema(Files.readString(schemaFile), InputFormat.JSON);
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> "%s: %s".formatted(error.getInstanceLocation(), error.getMessage()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static byte[] encode(JsonEventCodec<? extends PublishedEvent> codec, PublishedEvent event) {
        return ((JsonEventCodec<PublishedEvent>) codec).encode(event);
    }

    private static byte[] golden(EventType type) throws IOException {
        return Files.readAllBytes(EventFiles.GOLDEN.path(type));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
