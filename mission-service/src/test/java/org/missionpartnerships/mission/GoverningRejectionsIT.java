package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
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
    private static final String IN_2021 = "\"occurred\":{\"edtf\":\"2021\"}";
    private static final String IN_1999 = "\"occurred\":{\"edtf\":\"1999\"}";
    private static final String IN_2022 = "\"occurred\":{\"edtf\":\"2022\"}";
    private static final String IN_2023 = "\"occurred\":{\"edtf\":\"2023-05\"}";
    private static final String MISSION = "/missions/katowice-governed";
    private static final String BODIES = MISSION + "/governing-bodies";
    private static final String COMMITTEE = BODIES + "/committee";
    private static final String DECISIONS = MISSION + "/decisions";
    private static final String GROUPS = MISSION + "/working-groups";

    /** Each on what the set-up left, since none leaves anything. */
    private static final List<Refused> REFUSALS = List.of(
            at(IN_1999, COMMITTEE + "/seats", seat("late", "Late comers"), 422, "outside-its-time"),
            at(IN_1999, COMMITTEE + "/seats/city/vacate", "{%s}", 422, "outside-its-time"),
            at(IN_1999, COMMITTEE + "/dissolve", "{%s}", 422, "outside-its-time"),
            at(IN_1999, COMMITTEE + "/decision-processes", "{\"method\":\"consensus\",%s}", 422, "outside-its-time"),
            at(
                    IN_1999,
                    COMMITTEE + "/meeting-cadences",
                    "{\"cadence\":{\"every\":1,\"unit\":\"months\"},%s}",
                    422,
                    "outside-its-time"),
            at(IN_1999, COMMITTEE + "/meetings", "{%s}", 422, "outside-its-time"),
            at(IN_1999, GROUPS + "/preparing/members/banks/leave", "{%s}", 422, "outside-its-time"),
            at(IN_1999, GROUPS + "/preparing/end", "{%s}", 422, "outside-its-time"),
            at(IN_2022, BODIES + "/ended/seats", seat("late", "Late comers"), 422, "outside-its-time"),
            refused(BODIES + "/nothing/dissolve", "{%s}", 404, "governing-body-not-found"),
            refused(BODIES + "/nothing/seats", seat("city", "Katowice"), 404, "governing-body-not-found"),
            refused(BODIES + "/nothing/meetings", "{%s}", 404, "governing-body-not-found"),
            refused(DECISIONS, "{\"body\":\"nothing\",\"title\":\"A decision\",%s}", 404, "governing-body-not-found"),
            refused(GROUPS, "{\"name\":\"New\",\"reportsTo\":\"nothing\",%s}", 404, "governing-body-not-found"),
            refused(
                    BODIES,
                    "{\"body\":\"committee\",\"name\":\"Another\",\"type\":\"advisory\",%s}",
                    409,
                    "governing-body-already-established"),
            refused(BODIES + "/ended/dissolve", "{\"reason\":\"Again\",%s}", 409, "governing-body-already-dissolved"),
            refused(COMMITTEE + "/seats/nothing/vacate", "{%s}", 404, "seat-not-found"),
            refused(COMMITTEE + "/meetings", "{\"seats\":[\"nothing\"],%s}", 404, "seat-not-found"),
            refused(
                    DECISIONS,
                    ofCommittee("\"dissent\":[{\"seat\":\"nothing\",\"statement\":\"No\"}]"),
                    404,
                    "seat-not-found"),
            at(IN_2022, COMMITTEE + "/seats", seat("city", "Another city"), 409, "seat-taken"),
            at(IN_2023, COMMITTEE + "/seats/left/vacate", "{%s}", 409, "seat-already-vacant"),
            refused(DECISIONS, ofCommittee("\"process\":\"nothing\""), 404, "decision-process-not-found"),
            refused(
                    COMMITTEE + "/decision-processes",
                    "{\"process\":\"majority\",\"method\":\"consensus\",%s}",
                    409,
                    "decision-process-already-defined"),
            refused(DECISIONS, ofCommittee("\"meeting\":\"nothing\""), 404, "meeting-not-found"),
            refused(
                    COMMITTEE + "/meetings",
                    "{\"meeting\":\"first\",\"title\":\"Another\",%s}",
                    409,
                    "meeting-already-held"),
            at(
                    IN_2022,
                    DECISIONS,
                    "{\"workingGroup\":\"deciding\",\"meeting\":\"first\",\"title\":\"A decision\",%s}",
                    422,
                    "meeting-of-another-body"),
            at(IN_2023, DECISIONS, ofCommittee("\"meeting\":\"first\""), 422, "meeting-on-another-day"),
            at(IN_2023, COMMITTEE + "/meetings", "{\"seats\":[\"left\"],%s}", 422, "seat-not-filled"),
            at(IN_2023, DECISIONS, ofCommittee(votes("left", "for")), 422, "seat-not-filled"),
            refused(DECISIONS + "/nothing/supersede", "{\"by\":\"last\",%s}", 404, "decision-not-found"),
            refused(DECISIONS + "/last/supersede", "{\"by\":\"nothing\",%s}", 404, "decision-not-found"),
            refused(
                    DECISIONS,
                    "{\"decision\":\"first\",\"body\":\"committee\",\"title\":\"Another\",%s}",
                    409,
                    "decision-already-recorded"),
            refused(DECISIONS, "{\"title\":\"A decision\",%s}", 422, "decision-not-taken-by-one"),
            refused(DECISIONS, ofCommittee("\"workingGroup\":\"deciding\""), 422, "decision-not-taken-by-one"),
            refused(
                    DECISIONS,
                    "{\"body\":\"advisers\",\"title\":\"A decision\",%s}",
                    422,
                    "advisory-body-takes-no-decisions"),
            refused(
                    DECISIONS,
                    "{\"workingGroup\":\"preparing\",\"title\":\"A decision\",%s}",
                    422,
                    "working-group-may-not-decide"),
            refused(
                    DECISIONS,
                    "{\"workingGroup\":\"deciding\",\"title\":\"A decision\",\"process\":\"majority\",%s}",
                    422,
                    "working-group-has-no-seats"),
            at(IN_2023, DECISIONS, ofCommittee(votes("observer", "for")), 422, "seat-has-no-vote"),
            at(
                    IN_2023,
                    DECISIONS,
                    ofCommittee(votes("city", "for").replace("]", ",{\"seat\":\"city\",\"vote\":\"against\"}]")),
                    422,
                    "seat-voted-twice"),
            at(IN_2023, DECISIONS, ofCommittee("\"process\":\"unanimous\""), 422, "decision-process-not-in-force"),
            at(IN_2023, DECISIONS, ofCommittee(votes("city", "for")), 422, "quorum-not-reached"),
            at(
                    "\"occurred\":{\"edtf\":\"2024\"}",
                    DECISIONS,
                    ofCommittee(
                            votes("city", "for")
                                    .replace(
                                            "]",
                                            ",{\"seat\":\"builders\",\"vote\":\"for\"},{\"seat\":\"banks\",\"vote\":\"against\"}]")),
                    422,
                    "vote-count-unclear"),
            at(IN_2023, DECISIONS + "/last/supersede", "{\"by\":\"last\",%s}", 422, "decision-supersedes-itself"),
            at(IN_2023, DECISIONS + "/last/supersede", "{\"by\":\"first\",%s}", 422, "superseded-in-circle"),
            at(IN_2023, DECISIONS + "/first/supersede", "{\"by\":\"other\",%s}", 409, "decision-already-superseded"),
            at(
                    IN_2023,
                    DECISIONS + "/first/supersede",
                    "{\"by\":\"other\",\"besides\":\"other\",%s}",
                    422,
                    "not-superseded-by-that"),
            at(
                    IN_2023,
                    DECISIONS + "/other/supersede",
                    "{\"by\":\"early\",%s}",
                    422,
                    "superseding-decision-is-earlier"),
            at(IN_2023, DECISIONS + "/other/supersede", "{\"by\":\"voted-down\",%s}", 422, "decision-not-adopted"),
            refused(GROUPS + "/nothing/end", "{%s}", 404, "working-group-not-found"),
            refused(GROUPS + "/nothing/members", member("banks"), 404, "working-group-not-found"),
            refused(GROUPS + "/nothing/meetings", "{%s}", 404, "working-group-not-found"),
            refused(DECISIONS, "{\"workingGroup\":\"nothing\",\"title\":\"A\",%s}", 404, "working-group-not-found"),
            refused(
                    GROUPS,
                    "{\"workingGroup\":\"preparing\",\"name\":\"Another\",%s}",
                    409,
                    "working-group-already-formed"),
            refused(GROUPS + "/ended/end", "{\"result\":\"Another\",%s}", 409, "working-group-already-ended"),
            refused(GROUPS + "/preparing/members/nothing/leave", "{%s}", 404, "member-not-found"),
            at(IN_2022, GROUPS + "/preparing/members", member("banks"), 409, "member-already-in"),
            at(IN_2023, GROUPS + "/preparing/members/builders/leave", "{%s}", 409, "member-already-left"));

    private static boolean prepared;

    @Inject
    Journal journal;

    @Inject
    Instance<ProblemTypes> catalogue;

    record Refused(String path, String body, int status, String code) {
        @Override
        public String toString() {
            return code + " " + path;
        }
    }

    private static Refused refused(String path, String body, int status, String code) {
        return at(IN_2021, path, body, status, code);
    }

    private static Refused at(String occurred, String path, String body, int status, String code) {
        return new Refused(path, body.replace("%s", occurred), status, code);
    }

    static List<Refused> refusals() {
        return REFUSALS;
    }

    private static String seat(String id, String holder) {
        return "{\"seat\":\"%s\",\"role\":\"member\",\"holder\":{\"name\":\"%s\"},".formatted(id, holder) + "%s}";
    }

    private static String member(String id) {
        return "{\"member\":\"%s\",\"party\":{\"name\":\"Local %s\"},".formatted(id, id) + "%s}";
    }

    private static String ofCommittee(String more) {
        return "{\"body\":\"committee\",\"title\":\"A decision\"," + more + ",%s}";
    }

    private static String votes(String seat, String vote) {
        return "\"votes\":[{\"seat\":\"%s\",\"vote\":\"%s\"}]".formatted(seat, vote);
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
        REFUSALS.forEach(refusal -> tried.add(refusal.code()));
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
