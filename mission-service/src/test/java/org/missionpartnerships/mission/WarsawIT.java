package org.missionpartnerships.mission;

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

/** One mission grows out of another: begun by civil society, closed, and carried on by a successor. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class WarsawIT {

    private static final String OVERRIDE =
            "\"fitTestOverride\":{\"decidedBy\":\"Data steward of the import\",\"reason\":\"Launched before fit tests were kept\"}";
    private static boolean loaded;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        command(
                "/cities",
                "{\"id\":\"warszawa\",\"name\":\"Warszawa\",\"otherNames\":[\"Warsaw\"],\"country\":\"PL\"}");
        command("/missions", """
                {"id":"adaptcity","city":"warszawa","title":"AdaptCity","topic":"climate-stakeholders",
                 "initiator":{"name":"Institute for Sustainable Development","sector":"civilSociety"},
                 "occurred":{"edtf":"[..2014]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L405"}}""");
        command("/missions/adaptcity/launch", "{%s,\"occurred\":{\"edtf\":\"2014\"}}".formatted(OVERRIDE));
        command("/missions/adaptcity/close", """
                {"reason":"The project ended with an adaptation plan","occurred":{"edtf":"2019"},
                 "source":{"document":"ipi-2025-09","locator":"L405"}}""");
        command("/missions", """
                {"id":"green-vision","city":"warszawa","title":"Green Vision for Warsaw","topic":"climate-stakeholders",
                 "occurred":{"edtf":"[2019..2025-09]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L413"}}""");
        command(
                "/missions/green-vision/launch",
                "{%s,\"occurred\":{\"edtf\":\"[2019..2025-09]\",\"basis\":\"inferred\"}}".formatted(OVERRIDE));
        command("/missions/adaptcity/successors", """
                {"successor":"green-vision","occurred":{"edtf":"[2019..2025-09]","basis":"inferred"},
                 "source":{"document":"ipi-2025-09","locator":"L413"}}""");
        command("/missions", """
                {"id":"climate-city-contract","city":"warszawa","title":"Climate City Contract","topic":"climate-stakeholders",
                 "occurred":{"edtf":"[..2025-09]","basis":"notGiven"},"source":{"document":"ipi-2025-09","locator":"L403"}}""");
        command("/missions/climate-city-contract/goals", """
                {"goal":"neutral-2030","statement":"The city is climate-neutral","period":{"edtf":"2030"},
                 "occurred":{"edtf":"[..2025-09]","basis":"notGiven"},"source":{"document":"ipi-2025-09","locator":"L403"}}""");
        command("/missions/green-vision/successors", """
                {"successor":"climate-city-contract","occurred":{"edtf":"[..2025-09]","basis":"notGiven"},
                 "source":{"document":"ipi-2025-09","locator":"L403-413"}}""");
        loaded = true;
    }

    @Test
    void a_mission_was_active_until_it_certainly_was_closed() {
        assertThat(mission("2016-06-30", "adaptcity").path("status").asText()).isEqualTo("active");
        JsonNode duringTheLastYear = mission("2019-06-30", "adaptcity");
        assertThat(duringTheLastYear.path("status").asText()).isEqualTo("active");
        assertThat(words(duringTheLastYear.path("possibleStatuses"))).containsExactly("closed");
        assertThat(mission("2019-12-31", "adaptcity").path("status").asText()).isEqualTo("closed");
    }

    @Test
    void its_successor_may_have_begun_at_once_and_certainly_had_by_publication() {
        JsonNode early = mission("2020-01-01", "green-vision");
        assertThat(early.hasNonNull("status")).isFalse();
        assertThat(words(early.path("possibleStatuses"))).containsExactly("proposed", "active");
        assertThat(mission("2025-09-30", "green-vision").path("status").asText())
                .isEqualTo("active");
        assertThat(mission("2025-09-30", "adaptcity")
                        .path("successors")
                        .path(0)
                        .path("successor")
                        .asText())
                .isEqualTo("green-vision");
    }

    @Test
    void the_mission_tells_its_turns_goals_and_links_with_their_sources() {
        JsonNode adaptcity = get("/missions/adaptcity").json();
        assertThat(adaptcity.path("status").asText()).isEqualTo("closed");
        assertThat(adaptcity.path("initiator").path("sector").asText()).isEqualTo("civilSociety");
        assertThat(adaptcity.path("turns").path(0).has("projectsContinue")).isFalse();
        assertThat(adaptcity
                        .path("successors")
                        .path(0)
                        .path("source")
                        .path("locator")
                        .asText())
                .isEqualTo("L413");
        assertThat(get("/missions/green-vision").json().path("successors").findValuesAsText("successor"))
                .containsExactly("climate-city-contract");
        JsonNode goal =
                get("/missions/climate-city-contract").json().path("goals").path(0);
        assertThat(goal.path("period").path("latest").asText()).isEqualTo("2030-12-31");
        assertThat(goal.path("occurred").path("edtf").asText()).isEqualTo("[..2025-09]");
        List<String> closed = new ArrayList<>();
        get("/missions?city=warszawa&status=closed")
                .json()
                .path("items")
                .forEach(mission -> closed.add(mission.path("id").asText()));
        assertThat(closed).containsExactly("adaptcity");
    }

    @Test
    void missions_are_listed_as_of_a_date_with_how_sure_it_is() {
        assertThat(ids("/missions?city=warszawa&at=2016-06-30&status=active")).containsExactly("adaptcity");
        assertThat(ids("/missions?city=warszawa&at=2013-06-30&status=active")).isEmpty();
        assertThat(ids("/missions?city=warszawa&sector=civilSociety")).containsExactly("adaptcity");
        for (String status : List.of("active", "closed")) {
            JsonNode during = get("/missions?city=warszawa&at=2019-06-30&sector=civilSociety&status=" + status)
                    .json()
                    .path("items")
                    .path(0);
            assertThat(during.path("status").asText()).isEqualTo("closed");
            assertThat(during.path("asOf").path("status").asText()).isEqualTo("active");
            assertThat(words(during.path("asOf").path("possibleStatuses"))).containsExactly("closed");
        }
        assertThat(ids("/missions?city=warszawa&at=2019-12-31&status=active")).containsExactly("green-vision");
        assertThat(ids("/missions?city=warszawa&at=2025-09-30&status=active&limit=1"))
                .containsExactly("green-vision");
        JsonNode undated = get("/missions?city=warszawa&at=2016-06-30&status=proposed")
                .json()
                .path("items")
                .path(0);
        assertThat(undated.path("id").asText()).isEqualTo("climate-city-contract");
        assertThat(undated.path("asOf").path("certainty").asText()).isEqualTo("possible");
        assertThat(undated.path("asOf").hasNonNull("status")).isFalse();
        assertThat(get("/missions?at=yesterday").status()).isEqualTo(400);
        assertThat(get("/missions?status=unheard").status()).isIn(400, 404);
    }

    private static List<String> ids(String path) {
        return get(path).json().path("items").findValuesAsText("id");
    }

    @Test
    void a_city_that_joins_later_has_the_mission_in_its_own_history() {
        Answer registered = post(
                "/cities", "{\"id\":\"plock-miasto\",\"name\":\"Płock\",\"country\":\"PL\"}", steward("plock-miasto"));
        assertThat(registered.status()).as(registered.text()).isBetween(200, 201);
        command(
                "/missions/green-vision/participating-cities",
                "{\"city\":\"plock-miasto\",\"occurred\":{\"edtf\":\"2025\"}}");
        List<String> types = new ArrayList<>();
        get("/cities/plock-miasto/timeline?types=mission")
                .json()
                .path("items")
                .forEach(entry -> types.add(entry.path("type").asText()));
        assertThat(types).contains("mission.proposed", "mission.launched", "mission.city-joined");
        assertThat(get("/cities/plock-miasto/partnership?at=2025-12-31").text()).contains("green-vision");
    }

    private static JsonNode mission(String at, String id) {
        Answer answer = get("/cities/warszawa/partnership?at=" + at);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        for (JsonNode mission : answer.json().path("missions")) {
            if (mission.path("mission").asText().equals(id)) {
                return mission;
            }
        }
        throw new AssertionError(id + " does not stand at " + at + ": " + answer.text());
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static void command(String path, String json) {
        Answer answer = post(path, json, steward("warszawa"));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }
}
