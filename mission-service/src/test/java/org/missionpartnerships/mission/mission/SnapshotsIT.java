package org.missionpartnerships.mission.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;
import static org.missionpartnerships.mission.Told.tells;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** The fourteen projects that the report tells in a few lines, as missions of which no one keeps a history. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SnapshotsIT {

    private static boolean loaded;

    @BeforeEach
    void load() {
        if (!loaded) {
            snapshots().forEach(SnapshotsIT::load);
            loaded = true;
        }
    }

    private static void load(JsonNode snapshot) {
        List<String> cities = new ArrayList<>();
        for (JsonNode city : snapshot.path("cities")) {
            cities.add(city.path("id").asText());
            command("/cities", city, cities);
        }
        command("/missions", snapshot.path("mission"), cities);
        String mission = path(snapshot);
        snapshot.path("triggers").forEach(trigger -> command(mission + "/triggers", trigger, cities));
        if (snapshot.has("launch")) {
            command(mission + "/launch", snapshot.path("launch"), cities);
        }
        if (snapshot.has("close")) {
            command(mission + "/close", snapshot.path("close"), cities);
        }
    }

    static Stream<JsonNode> snapshots() {
        try (InputStream file = SnapshotsIT.class.getResourceAsStream("/report/snapshots.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void a_snapshot_is_read_back_with_every_fact_shade_and_source(JsonNode snapshot) {
        JsonNode mission = get(path(snapshot)).json();

        tells(mission, snapshot.path("mission"));
        tells(mission.path("launch"), snapshot.path("launch"));
        tells(mission.path("triggers"), snapshot.path("triggers"));
        tells(mission.path("turns").path(0), snapshot.path("close"));
        assertThat(mission.path("detail").asText()).isEqualTo("snapshot");
        assertThat(mission.path("status").asText())
                .isEqualTo(snapshot.has("close") ? "closed" : snapshot.has("launch") ? "active" : "proposed");
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void every_city_of_a_snapshot_lists_it_with_the_override_of_its_fit_test(JsonNode snapshot) {
        String id = snapshot.path("mission").path("id").asText();
        for (JsonNode city : snapshot.path("cities")) {
            JsonNode summary = item("/missions?city=" + city.path("id").asText(), id);
            tells(summary.path("fitTestOverride"), snapshot.path("launch").path("fitTestOverride"));
            assertThat(summary.path("detail").asText()).isEqualTo("snapshot");
        }
    }

    @Test
    void all_of_them_stand_somewhere_by_the_day_of_publication() {
        for (JsonNode snapshot : snapshots().toList()) {
            JsonNode asOf = item(
                            "/missions?limit=200&at=2025-09-30&topic="
                                    + snapshot.path("mission").path("topic").asText(),
                            snapshot.path("mission").path("id").asText())
                    .path("asOf");
            assertThat(asOf.path("certainty").asText()).isEqualTo("certain");
            assertThat(asOf.path("possibleStatuses")).isEmpty();
        }
    }

    private static String path(JsonNode snapshot) {
        return "/missions/" + snapshot.path("mission").path("id").asText();
    }

    private static JsonNode item(String list, String id) {
        for (JsonNode item : get(list).json().path("items")) {
            if (item.path("id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id + " is not in " + list);
    }

    private static void command(String path, JsonNode json, List<String> cities) {
        Answer answer = post(path, json.toString(), steward(cities.toArray(String[]::new)));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }
}
