package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ListsIT {

    private static final String IN_2014 = "\"occurred\":{\"edtf\":\"2014\"}";
    private static boolean prepared;

    @BeforeEach
    void prepare() {
        if (prepared) {
            return;
        }
        accepted("/cities", "{\"name\":\"Warszawa\",\"id\":\"warsaw\",\"otherNames\":[\"Warsaw\"],\"country\":\"PL\"}");
        accepted("/cities", "{\"name\":\"Łódź\",\"id\":\"lodz\",\"country\":\"PL\"}");
        for (String title : List.of("AdaptCity", "Green Vision", "Climate City Contract")) {
            accepted(
                    "/missions",
                    "{\"city\":\"warsaw\",\"title\":\"%s\",\"topic\":\"climate-stakeholders\",\"participatingCities\":[\"lodz\"],%s}"
                            .formatted(title, IN_2014));
        }
        accepted(
                "/missions/warsaw-adaptcity/launch",
                "{\"fitTestOverride\":{\"decidedBy\":\"Data steward\",\"reason\":\"A mission of the past\"},%s}"
                        .formatted(IN_2014));
        accepted(
                "/missions/warsaw-adaptcity/formalisation-stages",
                "{\"stage\":\"workingGroups\",%s}".formatted(IN_2014));
        accepted("/missions/warsaw-adaptcity/formalisation-stages", "{\"stage\":\"trigger\",%s}".formatted(IN_2014));
        for (int year = 2020; year < 2025; year++) {
            accepted(
                    "/cities/warsaw/facts",
                    "{\"economy\":\"As of %d\",\"occurred\":{\"edtf\":\"%d\"}}".formatted(year, year));
        }
        prepared = true;
    }

    private static void accepted(String path, String body) {
        Answer answer = post(path, body, steward("warsaw", "lodz", "gdynia", "zamosc"));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }

    @Test
    void missions_are_filtered_by_city_topic_status_and_stage() {
        assertThat(ids("/missions?city=warsaw"))
                .containsExactly("warsaw-adaptcity", "warsaw-climate-city-contract", "warsaw-green-vision");
        assertThat(ids("/missions?city=lodz")).hasSize(3);
        assertThat(ids("/missions?city=warsaw&topic=health-inclusion")).isEmpty();
        assertThat(ids("/missions?city=warsaw&topic=climate-stakeholders&status=active"))
                .containsExactly("warsaw-adaptcity");
        assertThat(ids("/missions?city=warsaw&status=proposed")).hasSize(2);
        assertThat(ids("/missions?city=warsaw&stage=workingGroups")).containsExactly("warsaw-adaptcity");
        assertThat(ids("/missions?city=warsaw&stage=trigger")).isEmpty();
    }

    @Test
    void missions_are_found_by_the_words_of_their_title() {
        accepted("/cities", "{\"name\":\"Zamość\",\"id\":\"zamosc\"}");
        for (String title : List.of("AdaptZamosc", "Green Vision", "City Contract")) {
            accepted(
                    "/missions",
                    "{\"city\":\"zamosc\",\"title\":\"%s\",\"topic\":\"climate-stakeholders\",%s}"
                            .formatted(title, IN_2014));
        }
        accepted("/missions/zamosc-shade/framings", """
                {"city":"zamosc","title":"Shade on Żoliborz","topic":"climate-stakeholders","challenge":"Heat",%s}""".formatted(IN_2014));
        Instant framed = Instant.now();
        accepted("/missions", """
                {"id":"zamosc-shade","city":"zamosc","title":"Cool Streets of Żoliborz","topic":"climate-stakeholders","occurred":{"edtf":"2016"}}""");

        assertThat(ids("/missions?city=zamosc&q=CITY")).containsExactly("zamosc-city-contract");
        assertThat(ids("/missions?city=zamosc&q=adapt")).containsExactly("zamosc-adaptzamosc");
        assertThat(ids("/missions?city=zamosc&q=vis%20green")).containsExactly("zamosc-green-vision");
        assertThat(ids("/missions?city=zamosc&q=green%20city")).isEmpty();
        assertThat(ids("/missions?city=zamosc&q=apt")).as("no word begins so").isEmpty();
        assertThat(ids("/missions?city=zamosc&q=zoliborz&status=proposed")).containsExactly("zamosc-shade");
        assertThat(ids("/missions?q=shade&city=zamosc")).isEmpty();
        assertThat(ids("/missions?q=shade&city=zamosc&knownAt=" + framed)).containsExactly("zamosc-shade");
        assertThat(ids("/missions?city=zamosc&q=zoliborz&at=2015")).containsExactly("zamosc-shade");
        assertThat(ids("/missions?city=zamosc&q=zoliborz&at=2013")).isEmpty();
        assertThat(paged("/missions?city=zamosc&q=c&limit=1", "id"))
                .containsExactly("zamosc-city-contract", "zamosc-shade");
        for (String wrong : List.of("%20%21", "a".repeat(201))) {
            Answer answer = get("/missions?q=" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("invalid-request");
            assertThat(answer.json().path("errors").path(0).path("parameter").asText())
                    .isEqualTo("q");
        }
        assertThat(ids("/missions?city=zamosc&q=a%27%20%7C%20%26%20b%3A")).isEmpty();
    }

    @Test
    void pages_join_to_the_whole_list() {
        assertThat(paged("/missions?city=warsaw&limit=2", "id")).isEqualTo(ids("/missions?city=warsaw"));
        assertThat(paged("/cities/warsaw/facts?limit=2", "economy"))
                .containsExactly("As of 2024", "As of 2023", "As of 2022", "As of 2021", "As of 2020");
        assertThat(paged("/cities/warsaw/timeline?limit=3", "event"))
                .isEqualTo(values(get("/cities/warsaw/timeline?limit=200").json(), "event"));
    }

    @Test
    void cities_are_listed_with_the_missions_they_lead() {
        assertThat(ids("/cities?country=PL")).contains("lodz", "warsaw");
        assertThat(get("/cities?country=PL&name=lodz").json().path("items").findValuesAsText("missions"))
                .containsExactly("0");
        assertThat(ids("/cities?country=PL&kind=region")).isEmpty();
    }

    @Test
    void facts_are_those_that_were_said_for_dates_up_to_the_one_asked_for() {
        JsonNode facts = get("/cities/warsaw/facts?at=2022-06-30").json().path("items");

        assertThat(facts.findValuesAsText("economy")).containsExactly("As of 2022", "As of 2021", "As of 2020");
        assertThat(facts.findValuesAsText("certainty")).containsExactly("possible", "certain", "certain");
    }

    @Test
    void a_participating_city_shows_the_missions_of_another() {
        assertThat(get("/cities/lodz/timeline?types=mission.proposed")
                        .json()
                        .path("items")
                        .findValuesAsText("stream"))
                .containsExactly(
                        "missions/warsaw-adaptcity",
                        "missions/warsaw-green-vision",
                        "missions/warsaw-climate-city-contract");
        assertThat(get("/cities/lodz/partnership?at=2015-01-01").json().path("missions"))
                .hasSize(3);
    }

    @Test
    void a_city_that_joins_later_shows_the_mission_from_then_on() {
        accepted("/cities", "{\"name\":\"Gdynia\"}");
        accepted(
                "/missions/warsaw-adaptcity/participating-cities",
                "{\"city\":\"gdynia\",\"occurred\":{\"edtf\":\"2018\"}}");

        assertThat(get("/cities/gdynia/partnership?at=2017-12-31").json().path("missions"))
                .isEmpty();
        assertThat(get("/cities/gdynia/partnership?at=2018-12-31").json().path("missions"))
                .hasSize(1);
        assertThat(types("/cities/gdynia/timeline?types=mission")).containsExactly("mission.city-joined");
        assertThat(get("/cities/gdynia/diff?from=2010&to=2020").json().findValuesAsText("type"))
                .containsExactly("mission.city-joined");
    }

    @Test
    void a_timeline_is_narrowed_by_dates_and_types() {
        assertThat(types("/cities/warsaw/timeline?types=mission&to=2014-12-31"))
                .containsExactly(
                        "mission.proposed",
                        "mission.proposed",
                        "mission.proposed",
                        "mission.launched",
                        "mission.formalisation-stage-reached",
                        "mission.formalisation-stage-reached");
        assertThat(types("/cities/warsaw/timeline?types=city.facts-recorded&from=2023-01-01&to=2024-01-01"))
                .hasSize(2);
        assertThat(types("/cities/warsaw/timeline?knownAt=2020-01-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void a_thing_that_the_caller_has_is_not_sent_again() {
        String tag = get("/missions/warsaw-adaptcity").header("ETag");

        assertThat(get("/missions/warsaw-adaptcity", "If-None-Match", tag).status())
                .isEqualTo(304);
    }

    private static List<String> ids(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return values(answer.json(), "id");
    }

    private static List<String> types(String path) {
        return values(get(path).json(), "type");
    }

    private static List<String> values(JsonNode page, String member) {
        List<String> values = new ArrayList<>();
        page.path("items").forEach(item -> values.add(item.path(member).asText()));
        return values;
    }

    private static List<String> paged(String path, String member) {
        List<String> found = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = get(next).json();
            found.addAll(values(page, member));
            next = page.path("next").asText("");
        }
        return found;
    }
}
