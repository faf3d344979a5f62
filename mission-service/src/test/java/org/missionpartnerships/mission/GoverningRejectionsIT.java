package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.GoverningRefusals.BODIES;
import static org.missionpartnerships.mission.GoverningRefusals.COMMITTEE;
import static org.missionpartnerships.mission.GoverningRefusals.DECISIONS;
import static org.missionpartnerships.mission.GoverningRefusals.GROUPS;
import static org.missionpartnerships.mission.GoverningRefusals.IN_2021;
import static org.missionpartnerships.mission.GoverningRefusals.IN_2022;
import static org.missionpartnerships.mission.GoverningRefusals.IN_2023;
import static org.missionpartnerships.mission.GoverningRefusals.MISSION;
import static org.missionpartnerships.mission.GoverningRefusals.member;
import static org.missionpartnerships.mission.GoverningRefusals.ofCommittee;
import static org.missionpartnerships.mission.GoverningRefusals.refused;
import static org.missionpartnerships.mission.GoverningRefusals.roster;
import static org.missionpartnerships.mission.GoverningRefusals.scheduled;
import static org.missionpartnerships.mission.GoverningRefusals.seat;
import static org.missionpartnerships.mission.GoverningRefusals.votes;
import static org.missionpartnerships.mission.GoverningRefusals.withdrawal;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Every rejection of how a mission is governed, as a caller meets it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class GoverningRejectionsIT {

    private static final String CITY = "katowice-miasto";
    private static final String[] STEWARD = steward(CITY);
    private static boolean prepared;

    @Inject
    Journal journal;

    @Inject
    Instance<ProblemTypes> catalogue;

    static List<Refused> refusals() {
        return GoverningRefusals.ALL;
    }

    @BeforeEach
    void prepare() {
        if (prepared) {
            return;
        }
        accepted("/cities", "{\"id\":\"%s\",\"name\":\"Katowice\"}".formatted(CITY));
        accepted(
                "/missions",
                "{\"id\":\"katowice-governed\",\"city\":\"%s\",\"title\":\"Governed\",\"topic\":\"circular-economy\",%s}"
                        .formatted(CITY, IN_2021));
        body("committee", "steeringCommittee");
        body("advisers", "advisory");
        body("ended", "cityAlone");
        accepted(BODIES + "/ended/dissolve", "{%s}".formatted(IN_2021));
        for (String holder : List.of("city", "builders", "banks", "left")) {
            accepted(COMMITTEE + "/seats", seat(holder, "Katowice " + holder).replace("%s", IN_2021));
        }
        accepted(COMMITTEE + "/seats", seat("observer", "A university").replace("%s", "\"voting\":false," + IN_2021));
        accepted(COMMITTEE + "/seats/left/vacate", "{%s}".formatted(IN_2022));
        accepted(
                COMMITTEE + "/seats",
                seat("shared", "A builder").replace("%s", "\"voting\":false,\"until\":{\"edtf\":\"2023\"}," + IN_2021));
        accepted(
                COMMITTEE + "/seats",
                seat("shared", "A bank").replace("%s", "\"voting\":false,\"occurred\":{\"edtf\":\"2024\"}"));
        accepted(COMMITTEE + "/rosters", roster("second").replace("%s", IN_2021));
        accepted(COMMITTEE + "/rosters", roster("gone").replace("%s", IN_2021));
        accepted(
                COMMITTEE + "/rosters/gone/withdraw", withdrawal("Another body").replace("%s", IN_2022));
        accepted(COMMITTEE + "/scheduled-meetings", scheduled("ahead", "2030").replace("%s", IN_2021));
        accepted(COMMITTEE + "/scheduled-meetings", scheduled("off", "2022").replace("%s", IN_2021));
        accepted(MISSION + "/meetings/off/cancel", "{%s}".formatted(IN_2022));
        processes();
        accepted(COMMITTEE + "/meetings", "{\"meeting\":\"first\",%s}".formatted(IN_2022));
        decisions();
        accepted(
                GROUPS,
                "{\"workingGroup\":\"preparing\",\"name\":\"Preparing\",\"authority\":\"prepares\",%s}"
                        .formatted(IN_2021));
        accepted(GROUPS + "/preparing/members", member("banks").replace("%s", IN_2021));
        accepted(GROUPS + "/preparing/members", member("builders").replace("%s", IN_2021));
        accepted(GROUPS + "/preparing/members/builders/leave", "{%s}".formatted(IN_2022));
        accepted(GROUPS + "/preparing/members", member("twice").replace("%s", IN_2021));
        accepted(GROUPS + "/preparing/members/twice/leave", "{%s}".formatted(IN_2022));
        accepted(GROUPS + "/preparing/members", member("twice").replace("%s", IN_2023));
        accepted(
                GROUPS,
                "{\"workingGroup\":\"deciding\",\"name\":\"Deciding\",\"authority\":\"decides\",%s}"
                        .formatted(IN_2021));
        accepted(GROUPS, "{\"workingGroup\":\"ended\",\"name\":\"Ended\",%s}".formatted(IN_2021));
        accepted(GROUPS + "/ended/end", "{%s}".formatted(IN_2022));
        prepared = true;
    }

    private static void body(String id, String type) {
        accepted(BODIES, "{\"body\":\"%s\",\"name\":\"Body %s\",\"type\":\"%s\",%s}".formatted(id, id, type, IN_2021));
    }

    /** By majority from 2023 on, if more than half are there; unanimous from some day in 2024 on, or not yet. */
    private static void processes() {
        accepted(
                COMMITTEE + "/decision-processes",
                "{\"process\":\"majority\",\"method\":\"simpleMajority\",\"quorum\":{\"rule\":\"moreThan\",\"number\":1,\"outOf\":2},\"occurred\":{\"edtf\":\"2023-01-01\"}}");
        accepted(
                COMMITTEE + "/decision-processes",
                "{\"process\":\"unanimous\",\"method\":\"unanimity\",\"occurred\":{\"edtf\":\"2024\"}}");
    }

    private static void decisions() {
        decision("early", IN_2022, "\"tradeOffs\":[]");
        decision("first", IN_2022, "\"tradeOffs\":[]");
        for (String id : List.of("last", "other")) {
            decision(id, IN_2023, votes("city", "for").replace("]", ",{\"seat\":\"banks\",\"vote\":\"for\"}]"));
        }
        decision(
                "voted-down",
                IN_2023,
                votes("city", "against").replace("]", ",{\"seat\":\"banks\",\"vote\":\"against\"}]"));
        accepted(DECISIONS + "/first/supersede", "{\"by\":\"last\",%s}".formatted(IN_2023));
    }

    private static void decision(String id, String occurred, String more) {
        accepted(
                DECISIONS,
                "{\"decision\":\"%s\",\"body\":\"committee\",\"title\":\"%s\",%s,%s}"
                        .formatted(id, id, more, occurred));
    }

    private static void accepted(String path, String body) {
        Answer answer = post(path, body, STEWARD);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_a_problem_of_its_own_and_stores_nothing(Refused refusal) {
        long before = events();

        Answer answer = post(refusal.path(), refusal.body(), STEWARD);

        assertThat(answer.status()).as(answer.text()).isEqualTo(refusal.status());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(refusal.code());
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(get("/problems/" + refusal.code()).status()).isEqualTo(200);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void every_problem_type_of_governance_is_tried_here() {
        Set<String> tried = new TreeSet<>();
        GoverningRefusals.ALL.forEach(refusal -> tried.add(refusal.code()));
        Set<String> declared = new TreeSet<>();
        catalogue.stream()
                .filter(types -> types.getClass().getPackageName().endsWith("mission.governing"))
                .flatMap(types -> types.types().stream())
                .map(ProblemType::code)
                .forEach(declared::add);

        assertThat(tried).isEqualTo(declared);
    }

    @Test
    void a_refusal_says_what_was_found() {
        Answer quorum = post(DECISIONS, ofCommittee(votes("city", "for")).replace("%s", IN_2023), STEWARD);
        assertThat(quorum.json().path("detail").asText())
                .contains("process majority (certain) asks for more than 1 of 2 filled seats", "present were 1 of 3");
        assertThat(quorum.json().path("counts").path(0).path("present").asInt()).isEqualTo(1);

        Answer circle = post(DECISIONS + "/last/supersede", "{\"by\":\"first\",%s}".formatted(IN_2023), STEWARD);
        assertThat(circle.json().path("detail").asText()).contains("first, superseded by last");

        Answer taken = post(COMMITTEE + "/seats", seat("city", "Another city").replace("%s", IN_2022), STEWARD);
        assertThat(taken.json().path("detail").asText()).contains("Katowice city");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            governing-bodies/nothing | governing-body-not-found
            working-groups/nothing   | working-group-not-found
            decisions/nothing        | decision-not-found
            meetings/nothing         | meeting-not-found
            """)
    void what_is_not_there_is_not_found_by_name(String path, String code) {
        Answer answer = get(MISSION + "/" + path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("detail").asText()).contains("nothing");
        assertThat(get("/missions/nowhere/" + path).code()).isEqualTo("mission-not-found");
    }

    @Test
    void only_a_steward_of_the_lead_city_writes() {
        String[] elsewhere = steward("burgos");
        long before = events();
        for (Refused attempt : List.of(
                refused(BODIES, "{\"name\":\"New\",\"type\":\"advisory\",%s}", 403, ""),
                refused(COMMITTEE + "/dissolve", "{%s}", 403, ""),
                refused(COMMITTEE + "/seats", seat("new", "New"), 403, ""),
                refused(COMMITTEE + "/seats/city/vacate", "{%s}", 403, ""),
                refused(COMMITTEE + "/seats/city/tenures/1/correct", "{\"from\":{\"edtf\":\"2020\"},%s}", 403, ""),
                refused(COMMITTEE + "/rosters", roster("new"), 403, ""),
                refused(COMMITTEE + "/scheduled-meetings", scheduled("new", "2030"), 403, ""),
                refused(GROUPS + "/preparing/scheduled-meetings", scheduled("new", "2030"), 403, ""),
                refused(MISSION + "/meetings/ahead/move", "{%s}", 403, ""),
                refused(MISSION + "/meetings/ahead/cancel", "{%s}", 403, ""),
                refused(COMMITTEE + "/decision-processes", "{\"method\":\"consensus\",%s}", 403, ""),
                refused(COMMITTEE + "/meeting-cadences", "{\"cadence\":{\"every\":1,\"unit\":\"months\"},%s}", 403, ""),
                refused(COMMITTEE + "/meetings", "{%s}", 403, ""),
                refused(DECISIONS, ofCommittee("\"tradeOffs\":[]"), 403, ""),
                refused(DECISIONS + "/first/supersede", "{\"by\":\"last\",%s}", 403, ""),
                refused(GROUPS, "{\"name\":\"New\",%s}", 403, ""),
                refused(GROUPS + "/preparing/members", member("new"), 403, ""),
                refused(GROUPS + "/preparing/members/banks/leave", "{%s}", 403, ""),
                refused(GROUPS + "/preparing/end", "{%s}", 403, ""),
                refused(GROUPS + "/preparing/meetings", "{%s}", 403, ""))) {
            assertThat(post(attempt.path(), attempt.body(), elsewhere).code())
                    .as(attempt.path())
                    .isEqualTo("outside-city-scope");
            assertThat(post(attempt.path(), attempt.body()).status())
                    .as(attempt.path())
                    .isEqualTo(401);
        }
        assertThat(events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            governing-bodies                              | /type    | {"name":"New","type":"parliament","occurred":{"edtf":"2021"}}
            governing-bodies                              | /name    | {"name":" ","type":"advisory","occurred":{"edtf":"2021"}}
            governing-bodies/committee/seats              | /holder/name | {"role":"member","holder":{"name":""},"occurred":{"edtf":"2021"}}
            governing-bodies/committee/decision-processes | /method  | {"method":"by lot","occurred":{"edtf":"2021"}}
            governing-bodies/committee/decision-processes | /quorum  | {"method":"consensus","quorum":{"rule":"moreThan","number":2,"outOf":2},"occurred":{"edtf":"2021"}}
            governing-bodies/committee/meeting-cadences   | /cadence | {"cadence":{"every":0,"unit":"months"},"occurred":{"edtf":"2021"}}
            decisions                                     | /votes/0/vote | {"body":"committee","title":"A","votes":[{"seat":"city","vote":"perhaps"}],"occurred":{"edtf":"2021"}}
            working-groups                                | /authority | {"name":"New","authority":"some","occurred":{"edtf":"2021"}}
            """)
    void a_mistake_of_a_body_is_named_with_its_place(String path, String pointer, String body) {
        long before = events();

        Answer answer = post(MISSION + "/" + path, body, STEWARD);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .as(answer.text())
                .contains(pointer);
        assertThat(events()).isEqualTo(before);
    }

    private long events() {
        return journal.head(new Ledger(CITY)).seq();
    }
}
