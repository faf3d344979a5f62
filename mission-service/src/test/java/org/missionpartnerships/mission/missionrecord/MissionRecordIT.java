package org.missionpartnerships.mission.missionrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** What the record of a mission keeps: its wordings, its fit tests. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MissionRecordIT {

    private static final String PUBLISHED = "\"occurred\":{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}";
    private static final String OVERRIDE =
            "\"fitTestOverride\":{\"decidedBy\":\"Data steward of the import\",\"reason\":\"Launched before fit tests were kept\"}";
    private static final String[] CITIES = {"spot-antwerp", "spot-bologna"};
    private static boolean loaded;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        for (String city : CITIES) {
            command("/cities", "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(city, city.substring(5)));
        }
        loaded = true;
    }

    @Test
    void a_challenge_is_framed_before_a_mission_is_proposed_and_again_later() {
        String path = "/missions/spot-youth-employment";
        command(path + "/framings", """
                {"city":"spot-antwerp","title":"Youth employment","topic":"youth-employment-education",
                 "challenge":"13.6% of the young have no work","occurred":{"edtf":"2023"},
                 "source":{"document":"ipi-2025-09","locator":"L499"}}""");
        JsonNode framed = mission("spot-youth-employment");
        assertThat(framed.path("status").asText()).isEqualTo("framed");
        assertThat(framed.path("title").asText()).isEqualTo("Youth employment");
        assertThat(framed.hasNonNull("occurred")).isFalse();
        assertThat(ids("/missions?city=spot-antwerp&status=framed")).containsExactly("spot-youth-employment");
        Answer early = post(path + "/launch", "{%s,%s}".formatted(OVERRIDE, PUBLISHED), steward("spot-antwerp"));
        assertThat(early.code()).isEqualTo("mission-not-proposed");
        assertThat(early.json().path("detail").asText()).contains("framed", "launch it");
        assertThat(get(path + "/fit-test").code()).isEqualTo("mission-not-proposed");

        command("/missions", """
                {"id":"spot-youth-employment","city":"spot-antwerp","title":"Youth employment in Antwerp",
                 "topic":"youth-employment-education","challenge":"Find the motives behind the data",
                 "occurred":{"edtf":"[2023..2025-09]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L499"}}""");
        command(path + "/framings", """
                {"challenge":"Help with applying, employers who welcome the young, mobility",
                 "reason":"More than 300 young people said so","occurred":{"edtf":"[2023..2025-09]","basis":"inferred"},
                 "source":{"document":"ipi-2025-09","locator":"L505"}}""");

        JsonNode mission = mission("spot-youth-employment");
        assertThat(mission.path("status").asText()).isEqualTo("proposed");
        assertThat(mission.path("title").asText()).isEqualTo("Youth employment in Antwerp");
        assertThat(mission.path("challenge").asText()).startsWith("Help with applying");
        assertThat(mission.path("framings").findValuesAsText("challenge"))
                .containsExactly(
                        "13.6% of the young have no work",
                        "Find the motives behind the data",
                        "Help with applying, employers who welcome the young, mobility");
        assertThat(ids("/missions?city=spot-antwerp&status=framed")).isEmpty();
        assertThat(ids("/missions?city=spot-antwerp&status=framed&at=2024-06-30"))
                .containsExactly("spot-youth-employment");
    }

    @Test
    void a_refusal_stays_on_file_and_the_test_that_stood_on_a_date_is_known() {
        command("/missions", """
                {"id":"spot-zero-waste","city":"spot-bologna","title":"Zero waste","topic":"circular-economy",
                 "challenge":"A better image of recycling","occurred":{"edtf":"2021"}}""");
        command("/missions/spot-zero-waste/fit-test", fitTest("notMet", "goodPublicity", "2021"));
        Answer refused =
                post("/missions/spot-zero-waste/launch", "{\"occurred\":{\"edtf\":\"2022\"}}", steward("spot-bologna"));
        assertThat(refused.code()).isEqualTo("launch-needs-passed-fit-test");
        assertThat(refused.json().path("lastOutcome").asText()).isEqualTo("notAMission");
        command("/missions/spot-zero-waste/framings", """
                {"challenge":"A zero-waste supply chain with local industry: 60% less on the landfill","occurred":{"edtf":"2022"}}""");
        command("/missions/spot-zero-waste/fit-test", fitTest("met", "costSavings", "2023"));
        command("/missions/spot-zero-waste/launch", "{\"occurred\":{\"edtf\":\"2024\"}}");

        JsonNode early = get("/missions/spot-zero-waste/fit-test?at=2022-06-30").json();
        assertThat(early.path("standing").asInt()).isEqualTo(1);
        assertThat(early.path("outcome").asText()).isEqualTo("notAMission");
        assertThat(early.path("tests")).hasSize(1);
        assertThat(early.path("tests")
                        .path(0)
                        .path("stakes")
                        .path(0)
                        .path("real")
                        .asBoolean())
                .isFalse();
        JsonNode during =
                get("/missions/spot-zero-waste/fit-test?at=2023-06-30").json();
        assertThat(during.path("standing").asInt()).isEqualTo(1);
        assertThat(during.path("possibly").path(0).asInt()).isEqualTo(2);
        JsonNode now = get("/missions/spot-zero-waste/fit-test").json();
        assertThat(now.path("standing").asInt()).isEqualTo(2);
        assertThat(now.path("tests").findValuesAsText("outcome")).containsExactly("notAMission", "fits");
        assertThat(now.hasNonNull("fitTestOverride")).isFalse();
        assertThat(mission("spot-zero-waste").path("launch").path("fitTest").asInt())
                .isEqualTo(2);
        assertThat(mission("spot-zero-waste").hasNonNull("fitTestOverride")).isFalse();
    }

    private static String fitTest(String realStakes, String stake, String date) {
        List<String> criteria = new ArrayList<>();
        for (String criterion :
                List.of("transformational", "noSingleActor", "realStakes", "solvableByAction", "measurableProgress")) {
            criteria.add("{\"criterion\":\"%s\",\"verdict\":\"%s\",\"evidence\":\"Seen in the plan\"}"
                    .formatted(criterion, criterion.equals("realStakes") ? realStakes : "met"));
        }
        return """
                {"criteria":[%s],"stakes":[{"stakeholder":{"name":"Local firms","sector":"business"},"kind":"%s"}],
                 "progressPath":{"indicators":["Waste on the landfill"],"interimGoals":["20%% less in a year"],
                  "publicAt":"https://example.org/zero-waste"},"occurred":{"edtf":"%s"}}""".formatted(String.join(",", criteria), stake, date);
    }

    private static JsonNode mission(String id) {
        Answer answer = get("/missions/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items").findValuesAsText("id");
    }

    private static void command(String path, String json) {
        Answer answer = post(path, json, steward(CITIES));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }
}
