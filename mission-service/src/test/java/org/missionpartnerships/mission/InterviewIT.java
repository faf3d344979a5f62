package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** A city's interview profile and its capabilities: words and the events that show them. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InterviewIT {

    private static final String CITY = "villa-de-burgos";
    private static final String REPORTED =
            "\"occurred\":{\"edtf\":\"2025-09\"},\"source\":{\"document\":\"ipi-2025-09\",\"locator\":\"L298\"}";
    private static final String UNKNOWN = "01938f5c-6f1e-7a3b-9c2d-4e5f60718293";
    private static boolean prepared;
    private static String office;

    @BeforeEach
    void prepare() {
        if (prepared) {
            return;
        }
        accepted("/cities", "{\"id\":\"%s\",\"name\":\"Burgos\"}".formatted(CITY));
        accepted(
                "/cities/" + CITY + "/facts",
                "{\"economy\":\"An office since 2024\",\"occurred\":{\"edtf\":\"2024-02\"}}");
        office = get("/cities/" + CITY + "/timeline?types=city.facts-recorded")
                .json()
                .path("items")
                .path(0)
                .path("event")
                .asText();
        prepared = true;
    }

    @Test
    void an_interview_profile_shows_statements_and_evidence_along_five_dimensions() {
        accepted("/cities/" + CITY + "/interviews", interview("allianceInfrastructure", office));
        accepted("/cities/" + CITY + "/interviews", interview("trackRecord", ""));
        accepted("/cities/" + CITY + "/interviews", interview("trackRecord", ""));
        accepted("/cities/" + CITY + "/interviews/2/evidence", "{\"evidence\":[\"%s\"]}".formatted(office));

        JsonNode profile = get("/cities/" + CITY + "/interview-profile").json();
        assertThat(words(profile.path("dimensions"), "dimension"))
                .containsExactly(
                        "missionFraming",
                        "allianceInfrastructure",
                        "financialAgility",
                        "trackRecord",
                        "trustAndTransparency");
        assertThat(profile.path("dimensions").path(0).path("statements")).isEmpty();
        assertThat(profile.path("dimensions").path(3).path("statements")).hasSize(1);
        for (int dimension : List.of(1, 3)) {
            JsonNode statement = profile.path("dimensions")
                    .path(dimension)
                    .path("statements")
                    .path(0);
            assertThat(statement.path("interviewee").asText()).isEqualTo("Head of the office");
            assertThat(statement.path("source").path("locator").asText()).isEqualTo("L298");
            assertThat(statement.path("evidence").findValuesAsText("event")).containsExactly(office);
            assertThat(statement.path("evidence").findValuesAsText("type")).containsExactly("city.facts-recorded");
        }
        assertThat(profile.toString()).doesNotContain("score", "rank");
    }

    @Test
    void capabilities_are_explained_by_the_events_that_show_them_at_a_date() {
        Answer assessed = accepted("/cities/" + CITY + "/capabilities", capability("costOfTransformation", office));
        accepted("/cities/" + CITY + "/capabilities", capability("costOfTransformation", office));

        JsonNode challenges = assessed.json().path("challenges");
        assertThat(words(challenges, "challenge"))
                .containsExactly(
                        "costOfTransformation",
                        "navigatingCompliance",
                        "buildingTrust",
                        "powerDynamics",
                        "regulatoryConstraints");
        JsonNode now = get("/cities/" + CITY + "/capabilities?at=2025-12-31").json();
        assertThat(now.path("challenges").path(0).path("capabilities")).hasSize(1);
        JsonNode capability =
                now.path("challenges").path(0).path("capabilities").path(0);
        assertThat(capability.path("certainty").asText()).isEqualTo("certain");
        assertThat(capability.path("evidence").path(0).path("event").asText()).isEqualTo(office);
        assertThat(capability.path("evidence").path(0).path("certainty").asText())
                .isEqualTo("certain");
        assertThat(get("/cities/" + CITY + "/capabilities?at=2024-12-31")
                        .json()
                        .path("challenges")
                        .path(0)
                        .path("capabilities"))
                .isEmpty();
    }

    @Test
    void evidence_must_stand_in_the_history_of_the_city() {
        for (String[] refused : new String[][] {
            {"/interviews", interview("trackRecord", UNKNOWN)},
            {"/interviews/1/evidence", "{\"evidence\":[\"%s\"]}".formatted(UNKNOWN)},
            {"/capabilities", capability("buildingTrust", UNKNOWN)}
        }) {
            Answer answer = post("/cities/" + CITY + refused[0], refused[1], steward(CITY));
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("event-not-in-history");
            assertThat(answer.json().path("detail").asText()).contains(UNKNOWN, "After");
        }
    }

    @Test
    void what_rests_on_nothing_is_refused() {
        Answer wish = post("/cities/" + CITY + "/capabilities", capability("buildingTrust", ""), steward(CITY));
        assertThat(wish.status()).as(wish.text()).isEqualTo(422);
        assertThat(wish.code()).isEqualTo("capability-without-evidence");
        Answer nobody = post(
                "/cities/" + CITY + "/interviews/99/evidence",
                "{\"evidence\":[\"%s\"]}".formatted(office),
                steward(CITY));
        assertThat(nobody.status()).as(nobody.text()).isEqualTo(404);
        assertThat(nobody.code()).isEqualTo("interview-not-found");
        assertThat(get("/problems/interview-not-found").status()).isEqualTo(200);
        assertThat(get("/problems/capability-without-evidence").status()).isEqualTo(200);
    }

    @Test
    void only_a_steward_of_a_known_city_writes() {
        assertThat(post("/cities/" + CITY + "/interviews", interview("trackRecord", ""))
                        .status())
                .isEqualTo(401);
        assertThat(post("/cities/" + CITY + "/capabilities", capability("buildingTrust", office), steward("other"))
                        .code())
                .isEqualTo("outside-city-scope");
        assertThat(get("/cities/nowhere/interview-profile").code()).isEqualTo("city-not-found");
        assertThat(get("/cities/nowhere/capabilities").code()).isEqualTo("city-not-found");
        assertThat(post("/cities/nowhere/interviews", interview("trackRecord", ""), steward("nowhere"))
                        .code())
                .isEqualTo("city-not-found");
    }

    private static String interview(String dimension, String event) {
        return "{\"dimension\":\"%s\",\"statement\":\"A permanent office keeps the work going\",\"interviewee\":\"Head of the office\",\"evidence\":[%s],%s}"
                .formatted(dimension, quoted(event), REPORTED);
    }

    private static String capability(String challenge, String event) {
        return "{\"challenge\":\"%s\",\"capability\":\"Private and public partners invest together\",\"statement\":\"Both pay for the office\",\"evidence\":[%s],%s}"
                .formatted(challenge, quoted(event), REPORTED);
    }

    private static List<String> words(JsonNode items, String member) {
        return items.valueStream().map(item -> item.path(member).asText()).toList();
    }

    private static String quoted(String event) {
        return event.isEmpty() ? "" : "\"" + event + "\"";
    }

    private static Answer accepted(String path, String body) {
        Answer answer = post(path, body, steward(CITY));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer;
    }
}
