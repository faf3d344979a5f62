package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** What grows without end is shown in part where it is part of something, says so, and comes in pages as a whole. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LongRecordsIT {

    private static final String CITY = "/cities/rakvere-linn";
    private static final String MISSION = "/missions/rakvere-music";
    private static final String IN_2020 = "\"occurred\":{\"edtf\":\"2020\"}";
    private static final UnhurriedReads CITIES =
            new UnhurriedReads("rakvere-linn", "rakvere-vald", "rakvere-kihelkond");
    private static boolean prepared;

    @BeforeEach
    void prepare() {
        if (prepared) {
            return;
        }
        command("/cities", "{\"id\":\"rakvere-linn\",\"name\":\"Rakvere\"}");
        command("/missions", """
                {"id":"rakvere-music","city":"rakvere-linn","title":"Music for all","topic":"health-inclusion",%s}""".formatted(IN_2020));
        for (int number = 1; number <= 25; number++) {
            command(CITY + "/facts", "{\"economy\":\"Trade %d\",%s}".formatted(number, IN_2020));
        }
        prepared = true;
    }

    @Test
    void interviews_and_their_evidence() {
        List<String> events = values(CITY + "/timeline?types=city.facts-recorded&limit=200", "event");
        for (int number = 1; number <= 51; number++) {
            command(CITY + "/interviews", """
                    {"dimension":"trackRecord","statement":"Statement %d","interviewee":"Head of the office",%s,
                     "source":{"document":"talks"}}""".formatted(number, IN_2020));
        }
        command(CITY + "/interviews", """
                {"dimension":"missionFraming","statement":"Another","interviewee":"Head of the office",%s,
                 "source":{"document":"talks"}}""".formatted(IN_2020));
        command(
                CITY + "/interviews/51/evidence",
                events.stream().collect(Collectors.joining("\",\"", "{\"evidence\":[\"", "\"]}")));

        JsonNode track =
                get(CITY + "/interview-profile").json().path("dimensions").path(3);
        assertThat(track.path("statements").findValuesAsText("statement"))
                .hasSize(50)
                .endsWith("Statement 51");
        assertThat(track.path("complete").asBoolean()).isFalse();
        JsonNode last = track.path("statements").path(49);
        assertThat(last.path("evidence").findValuesAsText("event")).isEqualTo(events.subList(5, 25));
        assertThat(last.path("evidenceComplete").asBoolean()).isFalse();
        assertThat(paged(CITY + "/interviews?dimension=trackRecord&limit=20", "statement"))
                .isEqualTo(numbered("Statement ", 51));
        assertThat(paged(CITY + "/interviews?limit=20", "statement")).hasSize(52);
        assertThat(paged(CITY + "/interviews/51/evidence?limit=10", "event")).isEqualTo(events);
        assertThat(get(CITY + "/interviews/99/evidence").code()).isEqualTo("interview-not-found");
        assertThat(get(CITY + "/interviews?dimension=gossip").status()).isEqualTo(400);
        assertThat(get("/cities/nowhere/interviews").code()).isEqualTo("city-not-found");
    }

    @Test
    void capabilities() {
        String event = values(CITY + "/timeline?types=city.facts-recorded&limit=1", "event")
                .getFirst();
        for (int number = 1; number <= 51; number++) {
            command(CITY + "/capabilities", """
                    {"challenge":"buildingTrust","capability":"Capability %d","statement":"It shows","evidence":["%s"],%s}""".formatted(number, event, IN_2020));
        }

        JsonNode trust = get(CITY + "/capabilities").json().path("challenges").path(2);
        assertThat(trust.path("capabilities")).hasSize(50);
        assertThat(trust.path("complete").asBoolean()).isFalse();
        assertThat(get(CITY + "/capabilities")
                        .json()
                        .path("challenges")
                        .path(0)
                        .path("complete")
                        .asBoolean())
                .isTrue();
        assertThat(paged(CITY + "/capability-assessments?challenge=buildingTrust&limit=20", "capability"))
                .isEqualTo(numbered("Capability ", 51));
        assertThat(paged(CITY + "/capability-assessments?challenge=powerDynamics", "capability"))
                .isEmpty();
        assertThat(get(CITY + "/capability-assessments?limit=1")
                        .json()
                        .path("items")
                        .path(0)
                        .path("evidence")
                        .findValuesAsText("event"))
                .containsExactly(event);
    }

    @Test
    void inputs_and_findings_of_one_consultation() {
        String city = "/cities/rakvere-vald";
        command("/cities", "{\"id\":\"rakvere-vald\",\"name\":\"Rakvere vald\"}");
        String consultation = city + "/consultations/many-evenings";
        command(
                city + "/consultations",
                "{\"consultation\":\"many-evenings\",\"question\":\"What is missing?\",%s}".formatted(IN_2020));
        for (int number = 1; number <= 101; number++) {
            command(consultation + "/inputs", """
                    {"input":"evening-%1$d","method":"%2$s","title":"Evening %1$d","participants":[{"kind":"residents"}],%3$s}""".formatted(number, number == 1 ? "survey" : "workshop", IN_2020));
            command(
                    consultation + "/findings",
                    "{\"finding\":\"f-%1$d\",\"statement\":\"Learned %1$d\",%2$s}".formatted(number, IN_2020));
        }

        for (String list :
                List.of("/consultations?status=open", "/consultations?method=survey", "/community?at=2026-01-01")) {
            JsonNode answer = get(city + list).json();
            JsonNode shown =
                    answer.path(answer.has("items") ? "items" : "consultations").path(0);
            assertThat(shown.path("inputs").findValuesAsText("title"))
                    .as(list)
                    .hasSize(100)
                    .startsWith("Evening 2")
                    .endsWith("Evening 101");
            assertThat(shown.path("findings")).hasSize(100);
            assertThat(shown.path("complete").asBoolean()).isFalse();
        }
        assertThat(paged(consultation + "/inputs?limit=40", "title")).isEqualTo(numbered("Evening ", 101));
        assertThat(paged(consultation + "/findings?limit=40", "statement")).isEqualTo(numbered("Learned ", 101));
        assertThat(get(consultation + "/findings?knownAt=2020-01-01").code()).isEqualTo("consultation-not-found");
        assertThat(get(city + "/consultations/never/inputs").code()).isEqualTo("consultation-not-found");
        assertThat(get(city + "/consultations/never/findings").code()).isEqualTo("consultation-not-found");
    }

    @Test
    void claims_about_one_thing() {
        for (int number = 1; number <= 51; number++) {
            command("/claims", """
                    {"subject":{"id":"rakvere-listeners","city":"rakvere-linn","topic":"listeners","title":"Listeners"},
                     "statement":"Claim %d",%s,"source":{"document":"city-paper"}}""".formatted(number, IN_2020));
        }

        JsonNode subject =
                get("/claim-subjects?city=rakvere-linn").json().path("items").path(0);
        assertThat(subject.path("claims").findValuesAsText("statement")).isEqualTo(numbered("Claim ", 50));
        assertThat(subject.path("complete").asBoolean()).isFalse();
        JsonNode whole = get("/claim-subjects/rakvere-listeners").json();
        assertThat(whole.path("claims")).hasSize(51);
        assertThat(whole.path("complete").asBoolean()).isTrue();
        assertThat(paged("/claims?subject=rakvere-listeners&limit=20", "statement"))
                .isEqualTo(numbered("Claim ", 51));
    }

    @Test
    void what_is_said_of_one_budget() {
        command(MISSION + "/policy-priorities", """
                {"priority":"stages","title":"Stages","withoutInput":"The council was asked before",%s}""".formatted(IN_2020));
        for (String owner : List.of(MISSION, CITY)) {
            for (int number = 1; number <= 101; number++) {
                command(
                        owner + "/budgets",
                        "{\"budget\":\"stages\",\"sumInWords\":\"Sum %d\",\"purpose\":\"Stages\"%s,%s}"
                                .formatted(
                                        number,
                                        number == 1 && owner.equals(MISSION) ? ",\"priorities\":[\"stages\"]" : "",
                                        IN_2020));
            }

            JsonNode budget = get(owner + "/budgets").json().path("items").path(0);
            assertThat(budget.path("statements").findValuesAsText("sumInWords"))
                    .isEqualTo(numbered("Sum ", 101).subList(1, 101));
            assertThat(budget.path("complete").asBoolean()).isFalse();
            String statements = owner + "/budgets/stages/statements";
            assertThat(paged(statements + "?limit=40", "sumInWords")).isEqualTo(numbered("Sum ", 101));
            assertThat(paged(statements + "?at=2020-06-30&limit=200", "certainty"))
                    .hasSize(101)
                    .containsOnly("possible");
            for (String unknown : List.of(
                    owner + "/budgets/never/statements",
                    statements + "?at=2019-12-31",
                    statements + "?knownAt=2020-01-01")) {
                Answer answer = get(unknown);
                assertThat(answer.status()).as(unknown).isEqualTo(404);
                assertThat(answer.code()).isEqualTo("budget-not-found");
                assertThat(answer.json().path("budget").asText())
                        .isEqualTo(unknown.contains("never") ? "never" : "stages");
            }
        }
        assertThat(get(MISSION + "/budgets?priority=stages").json().path("items"))
                .as("also where the statement that says so is not among those shown")
                .hasSize(1);
    }

    @Test
    void rivals_disputes_and_decisions_about_one_thing() {
        for (int number = 1; number <= 52; number++) {
            command("/claims", """
                    {"subject":{"id":"rakvere-singers","city":"rakvere-linn","topic":"singers","title":"Singers"},
                     "statement":"Claim %d",%s,"source":{"document":"city-paper"}}""".formatted(number, IN_2020));
        }
        for (int number = 1; number <= 51; number++) {
            command("/claims/rakvere-singers-1/disputes", """
                    {"disputedBy":{"name":"The choir","sector":"civilSociety"},"reason":"Reason %d",%s}""".formatted(number, IN_2020));
        }

        JsonNode claim = get("/claims/rakvere-singers-1").json();
        assertThat(claim.path("disputes").findValuesAsText("reason"))
                .isEqualTo(numbered("Reason ", 51).subList(1, 51));
        assertThat(claim.path("rivals")).hasSize(50);
        assertThat(claim.path("rivals").path(49).asText()).isEqualTo("rakvere-singers-52");
        assertThat(claim.path("complete").asBoolean()).isFalse();
        assertThat(paged("/claims/rakvere-singers-1/disputes?limit=20", "reason"))
                .isEqualTo(numbered("Reason ", 51));
        assertThat(get("/claims/rakvere-singers-99/disputes").code()).isEqualTo("claim-not-found");
        assertThat(get("/claims/rakvere-singers-1/disputes?knownAt=2020-01-01").code())
                .isEqualTo("claim-not-found");

        for (int number = 1; number <= 101; number++) {
            command("/claim-subjects/rakvere-singers/resolve", """
                    {"resolution":{"outcome":"allStand"},"decidedBy":"Steward","reason":"Decision %d",%s}""".formatted(number, IN_2020));
            command("/claim-subjects/rakvere-singers/reopen", """
                    {"reopenedBy":"Steward","reason":"Not so",%s}""".formatted(IN_2020));
        }
        JsonNode subject = get("/claim-subjects/rakvere-singers").json();
        assertThat(subject.path("claims")).hasSize(52);
        assertThat(subject.path("decisions")).hasSize(100);
        assertThat(subject.path("complete").asBoolean()).isFalse();
        assertThat(paged("/claim-subjects/rakvere-singers/decisions?limit=60", "reason"))
                .isEqualTo(numbered("Decision ", 101));
        assertThat(get("/claim-subjects/never/decisions").code()).isEqualTo("claim-subject-not-found");
    }

    @Test
    void the_records_of_a_mission_and_of_its_scaling_plan() {
        String mission = "/missions/rakvere-long";
        command("/missions", """
                {"id":"rakvere-long","city":"rakvere-linn","title":"A long one","topic":"health-inclusion",%s}""".formatted(IN_2020));
        assertThat(get(mission).json().path("complete").asBoolean()).isTrue();
        command(
                mission + "/goals",
                "{\"goal\":\"tones\",\"statement\":\"Goal 1\",\"period\":{\"edtf\":\"2030\"},%s}".formatted(IN_2020));
        for (int number = 2; number <= 101; number++) {
            command(
                    mission + "/goals/tones/revise",
                    "{\"statement\":\"Goal %d\",\"period\":{\"edtf\":\"2030\"},%s}".formatted(number, IN_2020));
        }

        JsonNode goals = get(mission).json();
        assertThat(goals.path("goals").path(0).path("versions").findValuesAsText("statement"))
                .isEqualTo(numbered("Goal ", 101).subList(1, 101));
        assertThat(goals.path("complete").asBoolean()).isFalse();

        for (int number = 1; number <= 101; number++) {
            command(mission + "/framings", "{\"challenge\":\"Words %d\",%s}".formatted(number, IN_2020));
            command(mission + "/fit-test", """
                    {"criteria":[{"criterion":"transformational","verdict":"unknown","evidence":"Note %d"},{"criterion":"noSingleActor","verdict":"unknown"},
                      {"criterion":"realStakes","verdict":"unknown"},{"criterion":"solvableByAction","verdict":"unknown"},
                      {"criterion":"measurableProgress","verdict":"unknown"}],%s}""".formatted(number, IN_2020));
            command(
                    mission + "/scaling-plan/scaled-pilots",
                    "{\"pilot\":\"Pilot %d\",\"scaledTo\":\"The county\",%s}".formatted(number, IN_2020));
        }
        JsonNode shown = get(mission).json();
        assertThat(shown.path("framings").findValuesAsText("challenge"))
                .isEqualTo(numbered("Words ", 101).subList(1, 101));
        assertThat(shown.path("fitTests")).hasSize(100);
        assertThat(shown.path("challenge").asText()).isEqualTo("Words 101");
        JsonNode fit = get(mission + "/fit-test").json();
        assertThat(fit.path("tests")).hasSize(100);
        assertThat(fit.path("complete").asBoolean()).isFalse();
        JsonNode plan = get(mission + "/scaling-plan").json();
        assertThat(plan.path("scaledPilots").findValuesAsText("pilot"))
                .isEqualTo(numbered("Pilot ", 101).subList(1, 101));
        assertThat(plan.path("complete").asBoolean()).isFalse();
        List<JsonNode> pillars = get(mission + "/pillars")
                .json()
                .path("pillars")
                .valueStream()
                .filter(pillar -> !pillar.path("complete").asBoolean())
                .toList();
        assertThat(pillars)
                .isNotEmpty()
                .allSatisfy(pillar -> assertThat(pillar.path("supportedBy")).hasSize(100));
        String timeline = CITY + "/timeline?mission=rakvere-long&limit=90";
        assertThat(paged(timeline + "&types=mission.challenge-framed", "event")).hasSize(101);
        assertThat(paged(timeline + "&types=scaling-plan", "event")).hasSize(101);
        assertThat(paged(timeline, "event")).hasSize(1 + 101 + 3 * 101);
        assertThat(get(CITY + "/timeline?mission=Never!").status()).isEqualTo(400);
    }

    @Test
    void the_record_of_a_city() {
        command("/cities", "{\"id\":\"rakvere-kihelkond\",\"name\":\"Kihelkond\"}");
        for (int number = 1; number <= 101; number++) {
            command(
                    "/cities/rakvere-kihelkond/names",
                    "{\"name\":\"Name %d\",\"use\":\"former\",%s}".formatted(number, IN_2020));
        }

        JsonNode city = get("/cities/rakvere-kihelkond").json();
        assertThat(city.path("names").findValuesAsText("name"))
                .isEqualTo(numbered("Name ", 101).subList(1, 101));
        assertThat(city.path("otherNames")).hasSize(100);
        assertThat(city.path("complete").asBoolean()).isFalse();
        assertThat(paged("/cities/rakvere-kihelkond/timeline?types=city.name-recorded&limit=50", "event"))
                .hasSize(101);
        assertThat(get(CITY).json().path("complete").asBoolean()).isTrue();
    }

    @Test
    void editions_of_a_series() {
        for (int number = 1; number <= 201; number++) {
            command(MISSION + "/editions/e-" + number + "/hold", "{\"title\":\"A concert\",%s}".formatted(IN_2020));
        }

        JsonNode series = get("/series/rakvere-music").json();
        assertThat(series.path("complete").asBoolean()).isFalse();
        assertThat(series.path("editions")).hasSize(200);
        assertThat(series.path("editions").path(199).path("edition").asText()).isEqualTo("e-201");
        assertThat(paged("/series/rakvere-music/editions?limit=100", "edition")).isEqualTo(numbered("e-", 201));
    }

    @Test
    void how_a_community_was_heard() {
        command(
                MISSION + "/consultations",
                "{\"consultation\":\"songs\",\"question\":\"Which songs?\",%s}".formatted(IN_2020));
        for (int number = 1; number <= 201; number++) {
            command(
                    MISSION + "/consultations/songs/inputs",
                    "{\"input\":\"i-%1$d\",\"method\":\"survey\",\"title\":\"Survey %1$d\",\"participants\":[{\"kind\":\"residents\"}],%2$s}"
                            .formatted(number, IN_2020));
        }
        command(
                MISSION + "/policy-priorities",
                "{\"priority\":\"choirs\",\"title\":\"Choirs\",\"becauseOf\":[{\"consultation\":\"songs\",\"input\":\"i-7\"}],%s}"
                        .formatted(IN_2020));

        for (String owner : List.of(MISSION, CITY)) {
            JsonNode community = get(owner + "/community").json();
            assertThat(community.path("complete").asBoolean()).isFalse();
            assertThat(community.path("inputToDecision").path("inputs").asInt()).isEqualTo(201);
            assertThat(community.path("inputToDecision").path("ledToPriority").asInt())
                    .isEqualTo(1);
            JsonNode paths = community.path("inputToDecision").path("paths");
            assertThat(paths).hasSize(200);
            assertThat(paths.path(199).path("input").asText()).isEqualTo("i-201");
            assertThat(paged(owner + "/community/inputs?limit=100", "input")).isEqualTo(numbered("i-", 201));
            assertThat(paged(owner + "/community/inputs?ledTo=priority", "input"))
                    .containsExactly("i-7");
            assertThat(paged(owner + "/community/inputs?ledTo=instrument", "input"))
                    .isEmpty();
            assertThat(paged(owner + "/community/inputs?ledTo=neither&consultation=songs&limit=200", "input"))
                    .hasSize(200);
            assertThat(paged(owner + "/community/inputs?consultation=dances", "input"))
                    .isEmpty();
        }
        assertThat(get(MISSION + "/community/inputs?ledTo=nothing").status()).isEqualTo(400);
        assertThat(get("/missions/nothing/community/inputs").code()).isEqualTo("mission-not-found");
        assertThat(get("/cities/nowhere/community/inputs").code()).isEqualTo("city-not-found");
    }

    private static List<String> numbered(String word, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> word + number).toList();
    }

    private static List<String> paged(String path, String member) {
        List<String> found = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            found.addAll(values(next, member));
            next = get(next).json().path("next").asText("");
        }
        return found;
    }

    private static List<String> values(String path, String member) {
        Answer answer = get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path(member).asText())
                .toList();
    }

    private static Answer get(String path) {
        return CITIES.get(path);
    }

    private static void command(String path, String body) {
        CITIES.command(path, body);
    }
}
