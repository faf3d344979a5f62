package org.missionpartnerships.mission.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** A city with more events than the service may hold: what needs them all is refused as a whole, the rest is answered. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(LongHistoryIT.TwelveEvents.class)
class LongHistoryIT {

    private static final int HELD = 12;
    private static final String IN_2021 = "\"occurred\":{\"edtf\":\"2021\"}";

    public static class TwelveEvents implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("city-history.remembered-events", Integer.toString(HELD));
        }
    }

    @Test
    void what_needs_the_whole_history_of_a_long_lived_city_is_refused_and_the_rest_is_answered() {
        command("/cities", "{\"id\":\"long-lived\",\"name\":\"Long lived\"}");
        command("/cities/long-lived/administrations", "{\"term\":\"2021\",%s}".formatted(IN_2021));
        command("/missions", """
                {"id":"long-lived-one","city":"long-lived","title":"One","topic":"health-inclusion",%s}""".formatted(IN_2021));
        assertThat(get("/cities/long-lived/partnership?at=2022-01-01").status()).isEqualTo(200);
        for (int fact = 0; fact < HELD; fact++) {
            command("/cities/long-lived/facts", "{\"economy\":\"Fact %d\",%s}".formatted(fact, IN_2021));
        }

        for (String whole : new String[] {"partnership?at=2022-01-01", "handover?term=2021"}) {
            Answer refused = get("/cities/long-lived/" + whole);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("history-too-long");
            assertThat(refused.json().path("city").asText()).isEqualTo("long-lived");
            assertThat(refused.json().path("detail").asText()).contains("/cities/long-lived/timeline");
        }
        assertThat(get("/cities/long-lived/timeline?limit=200").json().path("items"))
                .hasSizeGreaterThan(HELD);
        assertThat(get("/missions/long-lived-one/pillars").status()).isEqualTo(200);
    }

    @Test
    void a_launch_that_is_recorded_is_answered_though_nobody_can_read_the_missions_history() {
        command("/cities", "{\"id\":\"long-told\",\"name\":\"Long told\"}");
        command("/missions", """
                {"id":"long-told-one","city":"long-told","title":"One","topic":"health-inclusion",%s}""".formatted(IN_2021));
        for (int goal = 0; goal <= HELD; goal++) {
            command(
                    "/missions/long-told-one/goals",
                    "{\"goal\":\"g%d\",\"statement\":\"More\",%s}".formatted(goal, IN_2021));
        }
        assertThat(get("/missions/long-told-one/pillars").code()).isEqualTo("history-too-long");

        Answer launched = post(
                "/missions/long-told-one/launch",
                "{\"fitTestOverride\":{\"decidedBy\":\"The council\",\"reason\":\"Past\"},%s}".formatted(IN_2021),
                steward("long-told"));
        assertThat(launched.status()).as(launched.text()).isEqualTo(200);
        assertThat(launched.text()).doesNotContain("launched-within-government");
    }

    private static void command(String path, String body) {
        Answer answer = post(path, body, steward("long-lived", "long-told"));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }
}
