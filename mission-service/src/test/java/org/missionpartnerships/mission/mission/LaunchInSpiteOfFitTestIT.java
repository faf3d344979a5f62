package org.missionpartnerships.mission.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Who launched a mission in spite of its fit test, and why, stands in every answer whose subject is the mission. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LaunchInSpiteOfFitTestIT {

    private static final String IN_2021 = "\"occurred\":{\"edtf\":\"2021\"}";

    private static @Nullable String before;

    @BeforeEach
    void load() {
        if (before != null) {
            return;
        }
        command("/cities", "{\"id\":\"spite-city\",\"name\":\"Spite\"}");
        command("/cities/spite-city/administrations", "{\"term\":\"2021-2025\",%s}".formatted(IN_2021));
        command("/missions", """
                {"id":"spite-mission","city":"spite-city","title":"All the same","topic":"health-inclusion",%s}""".formatted(IN_2021));
        command("/missions", """
                {"id":"spite-child","city":"spite-city","title":"Part of it","topic":"health-inclusion",
                 "parent":"spite-mission",%s}""".formatted(IN_2021));
        command(
                "/missions/spite-mission/scaling-plan/duration",
                "{\"starts\":{\"edtf\":\"2021\"},\"length\":\"P2Y\",%s}".formatted(IN_2021));
        JsonNode entries = get("/cities/spite-city/timeline?limit=200").json().path("items");
        String recorded = entries.valueStream()
                .map(entry -> entry.path("recordedAt").asText())
                .max(String::compareTo)
                .orElseThrow();
        command(
                "/missions/spite-mission/launch",
                "{\"fitTestOverride\":{\"decidedBy\":\"The council\",\"reason\":\"It could not wait\"},%s}"
                        .formatted(IN_2021));
        before = recorded;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missions/spite-mission/fit-test?",
                "/missions/spite-mission/governance?",
                "/missions/spite-mission/pillars?",
                "/missions/spite-mission/community?",
                "/missions/spite-mission/community?at=2030-01-01",
                "/missions/spite-mission/lineage?",
                "/missions/spite-child/lineage?",
                "/missions?city=spite-city",
                "/scaling-plans?city=spite-city",
                "/cities/spite-city/partnership?at=2030-01-01",
                "/cities/spite-city/handover?term=2021-2025"
            })
    void the_launch_stands_in_what_is_said_of_the_mission_as_far_as_it_was_known(String path) {
        assertThat(override(path)).isTrue();
        assertThat(override(path + "&knownAt=" + before)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missions/spite-mission",
                "/missions/spite-mission/scaling-plan",
                "/cities/spite-city/timeline?types=mission.launched"
            })
    void the_launch_stands_in_the_mission_in_its_plan_for_scaling_and_in_the_history(String path) {
        assertThat(override(path)).isTrue();
    }

    @Test
    void a_mission_that_was_not_launched_so_says_nothing_of_it() {
        for (String path : new String[] {"/missions/spite-child/community", "/cities/spite-city/community"}) {
            assertThat(get(path).json().findValue("fitTestOverride")).isNull();
        }
        assertThat(get("/missions/spite-child/lineage").json().path("nodes").findParents("fitTestOverride").stream()
                        .map(member -> member.path("node").path("id").asText()))
                .containsExactly("spite-mission");
    }

    private static boolean override(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode override = answer.json().findValue("fitTestOverride");
        if (override == null) {
            return false;
        }
        assertThat(override.path("decidedBy").asText()).isEqualTo("The council");
        assertThat(override.path("reason").asText()).isEqualTo("It could not wait");
        return true;
    }

    private static void command(String path, String body) {
        Answer answer = post(path, body, steward("spite-city"));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }
}
