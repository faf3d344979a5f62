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

/** How missions are governed: as the report tells of it, mostly without a date, and as a steering group would keep it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class GoverningIT {

    private static final String[] STEWARD =
            steward("linz-an-der-donau", "miasto-syreny", "oulun-kaupunki", "kyiv-misto", "bundeshauptstadt-wien");
    private static final String NOT_GIVEN = "\"occurred\":{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}";
    private static final String REUSE = "/missions/linz-re-use-governed";
    private static final String WARSAW = "/missions/warszawa-climate-governed";
    private static final String OULU = "/missions/oulu-alliance-governed";
    private static final String KYIV = "/missions/kyiv-accessibility-governed";
    private static final String DEMOCRACY = "/missions/safe-democracy-governed";
    private static final String BOARD = "/missions/linz-board-governed";
    private static final String COMMITTEE = BOARD + "/governing-bodies/steering-committee";
    private static final String DECISIONS = BOARD + "/decisions";

    private static boolean loaded;
    private static String launch;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        mission("linz-re-use-governed", "linz-an-der-donau", "Linz", "circular-economy");
        mission("warszawa-climate-governed", "miasto-syreny", "Warsaw", "climate-stakeholders");
        mission("oulu-alliance-governed", "oulun-kaupunki", "Oulu", "health");
        mission("kyiv-accessibility-governed", "kyiv-misto", "Kyiv", "health");
        mission("safe-democracy-governed", "bundeshauptstadt-wien", "Vienna", "digital-security-sovereignty");
        mission("linz-board-governed", "linz-an-der-donau", "Linz", "circular-economy");
        reUse();
        others();
        board();
        loaded = true;
    }

    private static void mission(String id, String city, String name, String topic) {
        command("/cities", "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(city, name));
        command(
                "/missions",
                "{\"id\":\"%s\",\"city\":\"%s\",\"title\":\"%s\",\"topic\":\"%s\",%s}"
                        .formatted(id, city, id, topic, NOT_GIVEN));
    }

    /** The congress of September 2024 led to both; when, the report does not say. */
    private static void reUse() {
        launch(REUSE, "\"occurred\":{\"edtf\":\"2024-09\"}", "L308-310");
        launch = get("/cities/linz-an-der-donau/timeline?types=mission.launched")
                .json()
                .path("items")
                .path(0)
                .path("event")
                .asText();
        String afterLaunch =
                "\"occurred\":{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\",\"after\":\"%s\"}".formatted(launch);
        for (String group :
                List.of("Data collection and measurement", "Financing and planning", "Demolition and reuse")) {
            command(
                    REUSE + "/working-groups",
                    "{\"name\":\"%s\",%s,%s}".formatted(group, afterLaunch, source("L310-312")));
        }
        command(
                REUSE + "/governing-bodies",
                "{\"name\":\"Steering committee\",\"type\":\"steeringCommittee\",\"description\":\"Defines strategies and oversees measures\",%s,%s}"
                        .formatted(afterLaunch, source("L312")));
        for (String[] holder : List.of(
                new String[] {"City administration", "government"},
                new String[] {"Municipal services company", "publicEnterprise"},
                new String[] {"Housing associations", "civilSociety"},
                new String[] {"Construction companies", "business"},
                new String[] {"Local banks", "business"})) {
            command(
                    REUSE + "/governing-bodies/steering-committee/seats",
                    "{\"role\":\"member\",\"holder\":{\"name\":\"%s\",\"sector\":\"%s\"},%s,%s}"
                            .formatted(holder[0], holder[1], afterLaunch, source("L312")));
        }
    }

    private static void others() {
        command(WARSAW + "/working-groups", """
                {"name":"Smaller groups of several sectors","authority":"decides","authorityOver":"Their part of the climate city contract",
                 "members":[{"party":{"name":"Housing associations","sector":"civilSociety"}},
                            {"party":{"name":"Universities","sector":"academia"}},
                            {"party":{"name":"Private firms","sector":"business"},"count":{"qualifier":"approximate","value":30}}],
                 %s,%s}""".formatted(NOT_GIVEN, source("L870")));
        command(OULU + "/governing-bodies", """
                {"name":"Oulu Innovation Alliance","type":"steeringGroup","occurred":{"edtf":"2009"},%s}""".formatted(source("L728")));
        command(OULU + "/governing-bodies/oulu-innovation-alliance/decision-processes", """
                {"process":"strategy-and-projects","method":"designatedDeciders",
                 "whoDecides":[{"matter":"Broader strategy","deciders":[{"name":"Mayor's office","sector":"government"},{"name":"Partners of both sectors"}]},
                               {"matter":"Individual projects","deciders":[{"name":"Partners on the project"}]}],
                 %s,%s}""".formatted(
                        NOT_GIVEN, source("L730")));
        command(KYIV + "/governing-bodies", """
                {"name":"Consulting bodies","type":"advisory","description":"Heard in the planning of every policy",%s,%s}""".formatted(NOT_GIVEN, source("L775")));
        command(KYIV + "/governing-bodies/consulting-bodies/seats", """
                {"role":"adviser","voting":false,"holder":{"name":"NGOs of people with disabilities","sector":"civilSociety"},%s,%s}""".formatted(NOT_GIVEN, source("L775")));
        command(DEMOCRACY + "/governing-bodies", """
                {"name":"Steering group","type":"steeringGroup","description":"Develops guidelines for local authorities",%s,%s}""".formatted(NOT_GIVEN, source("L661")));
    }

    /** What the report does not tell of a committee like that of Linz: votes, meetings, a change of seat and of rules. */
    private static void board() {
        command(BOARD + "/governing-bodies", """
                {"name":"Steering committee","type":"steeringCommittee","occurred":{"edtf":"2024-09-15"}}""");
        seat("chair", "City of Linz", "government", "\"occurred\":{\"edtf\":\"2024-09-15\"}");
        seat("banks", "Local banks", "business", "\"occurred\":{\"edtf\":\"2024-09-15\"}");
        seat("builders", "A builder", "business", "\"occurred\":{\"edtf\":\"2024-09-15\"}");
        command(COMMITTEE + "/seats/builders/vacate", """
                {"reason":"Insolvent","occurred":{"edtf":"2025-03"}}""");
        seat("builders", "Another builder", "business", "\"occurred\":{\"edtf\":\"2025-06\"}");
        command(COMMITTEE + "/decision-processes", """
                {"process":"unanimous","method":"unanimity","quorum":{"rule":"atLeast","number":2},"occurred":{"edtf":"2024-09-15"}}""");
        command(COMMITTEE + "/decision-processes", """
                {"process":"majority","method":"simpleMajority","quorum":{"rule":"moreThan","number":1,"outOf":2},"occurred":{"edtf":"2025-01-01"}}""");
        command(COMMITTEE + "/meeting-cadences", """
                {"cadence":{"every":3,"unit":"months","graceDays":14},"occurred":{"edtf":"2024-09-15"}}""");
        command(COMMITTEE + "/meetings", """
                {"meeting":"first","agenda":["Goals"],"seats":["chair","banks","builders"],
                 "guests":[{"name":"A research group","sector":"academia"}],"attendance":[{"kind":"guests","count":{"value":4}}],
                 "minutes":"https://example.org/minutes","occurred":{"edtf":"2024-12-10"}}""");
        command(COMMITTEE + "/meetings", """
                {"meeting":"second","seats":["chair","banks"],"occurred":{"edtf":"2025-02-20"}}""");
    }

    private static void seat(String id, String holder, String sector, String occurred) {
        command(
                COMMITTEE + "/seats",
                "{\"seat\":\"%s\",\"role\":\"member\",\"holder\":{\"name\":\"%s\",\"sector\":\"%s\"},%s}"
                        .formatted(id, holder, sector, occurred));
    }

    private static Answer launch(String mission, String occurred, String locator) {
        return command(
                mission + "/launch",
                "{\"fitTestOverride\":{\"decidedBy\":\"Data steward\",\"reason\":\"Launched before fit tests were kept\"},%s,%s}"
                        .formatted(occurred, source(locator)));
    }

    private static String source(String locator) {
        return "\"source\":{\"document\":\"ipi-2025-09\",\"locator\":\"%s\"}".formatted(locator);
    }

    private static Answer command(String path, String json) {
        Answer answer = post(path, json, STEWARD);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer;
    }

    @Test
    void linz_has_a_steering_committee_and_three_groups_after_its_congress() {
        JsonNode groups = get(REUSE + "/working-groups").json().path("items");
        assertThat(texts(groups, "workingGroup"))
                .containsExactly("data-collection-and-measurement", "financing-and-planning", "demolition-and-reuse");
        assertThat(texts(groups, "authority")).containsOnly("notGiven");
        for (JsonNode group : groups) {
            assertThat(group.path("occurred").path("basis").asText()).isEqualTo("notGiven");
            assertThat(group.path("occurred").path("after").asText()).isEqualTo(launch);
            assertThat(group.path("source").path("locator").asText()).isEqualTo("L310-312");
        }
        JsonNode committee = get(REUSE + "/governing-bodies/steering-committee").json();
        assertThat(committee.path("type").asText()).isEqualTo("steeringCommittee");
        assertThat(committee.path("occurred").path("edtf").asText()).isEqualTo("[..2025-09]");
        assertThat(committee.path("occurred").path("after").asText()).isEqualTo(launch);
        assertThat(committee.path("source").path("locator").asText()).isEqualTo("L312");
        assertThat(texts(committee.path("seats"), "seat"))
                .containsExactly(
                        "city-administration",
                        "municipal-services-company",
                        "housing-associations",
                        "construction-companies",
                        "local-banks");
    }

    @Test
    void what_followed_the_congress_cannot_have_stood_before_it() {
        assertThat(governance(REUSE, "2024-08-31").path("governingBodies")).isEmpty();
        assertThat(governance(REUSE, "2024-08-31").path("workingGroups")).isEmpty();

        JsonNode inOctober = governance(REUSE, "2024-10-01");
        JsonNode committee = inOctober.path("governingBodies").path(0);
        assertThat(committee.path("certainty").asText()).isEqualTo("possible");
        assertThat(committee.path("established").path("notBefore").asText()).isEqualTo("2024-09-01");
        assertThat(texts(committee.path("seats"), "certainty")).hasSize(5).containsOnly("possible");
        assertThat(texts(inOctober.path("workingGroups"), "certainty"))
                .hasSize(3)
                .containsOnly("possible");

        JsonNode published = governance(REUSE, "2025-09-30");
        assertThat(texts(published.path("governingBodies").path(0).path("seats"), "certainty"))
                .containsOnly("certain");
        JsonNode business = published.path("composition").path(2);
        assertThat(texts(published.path("composition"), "sector"))
                .containsExactly("government", "publicEnterprise", "business", "civilSociety");
        assertThat(business.path("seats").asInt()).isEqualTo(2);
        assertThat(business.path("holders").toString()).contains("Construction companies", "Local banks");
        assertThat(published.path("governingBodies").path(0).path("decisionProcesses"))
                .isEmpty();
    }

    @Test
    void what_was_recorded_later_was_not_known_before() {
        assertThat(get(REUSE + "/governance?at=2025-09-30&knownAt=2025-09-30")
                        .json()
                        .path("governingBodies"))
                .isEmpty();
    }

    @Test
    void warsaws_groups_decide_by_themselves_and_their_number_stays_approximate() {
        JsonNode groups =
                get(WARSAW + "/working-groups?authority=decides").json().path("items");
        assertThat(groups).hasSize(1);
        JsonNode group = groups.path(0);
        assertThat(group.path("source").path("locator").asText()).isEqualTo("L870");
        assertThat(group.path("occurred").path("basis").asText()).isEqualTo("notGiven");
        assertThat(texts(group.path("members"), "member"))
                .containsExactly("housing-associations", "universities", "private-firms");
        assertThat(group.path("members").path(0).has("count")).isFalse();
        assertThat(group.path("members").path(2).path("count").path("qualifier").asText())
                .isEqualTo("approximate");
        assertThat(get(WARSAW + "/working-groups?authority=prepares").json().path("items"))
                .isEmpty();

        JsonNode decision =
                command(WARSAW + "/decisions", """
                {"workingGroup":"smaller-groups-of-several-sectors","title":"A first step",%s}""".formatted(NOT_GIVEN)).json();
        assertThat(decision.path("outcome").asText()).isEqualTo("adopted");
        assertThat(decision.path("counts")).isEmpty();
        assertThat(decision.path("warnings")).isEmpty();
    }

    @Test
    void in_oulu_the_mayors_office_and_partners_set_the_strategy_and_projects_decide_themselves() {
        JsonNode alliance =
                governance(OULU, "2025-09-30").path("governingBodies").path(0);
        assertThat(alliance.path("certainty").asText()).isEqualTo("certain");
        assertThat(alliance.path("established").path("occurred").path("edtf").asText())
                .isEqualTo("2009");
        JsonNode process = alliance.path("decisionProcesses").path(0);
        assertThat(process.path("method").asText()).isEqualTo("designatedDeciders");
        assertThat(process.path("certainty").asText()).isEqualTo("certain");
        assertThat(process.path("defined").path("source").path("locator").asText())
                .isEqualTo("L730");
        assertThat(texts(process.path("whoDecides"), "matter"))
                .containsExactly("Broader strategy", "Individual projects");
        assertThat(texts(process.path("whoDecides").path(0).path("deciders"), "name"))
                .containsExactly("Mayor's office", "Partners of both sectors");

        JsonNode in2009 = governance(OULU, "2009-06-30").path("governingBodies").path(0);
        assertThat(in2009.path("certainty").asText()).isEqualTo("possible");
        assertThat(in2009.path("decisionProcesses").path(0).path("certainty").asText())
                .isEqualTo("possible");
        assertThat(governance(OULU, "2008-12-31").path("governingBodies")).isEmpty();
    }

    @Test
    void in_kyiv_those_concerned_are_heard_and_decide_nothing() {
        JsonNode advisers =
                governance(KYIV, "2025-09-30").path("governingBodies").path(0);
        assertThat(advisers.path("type").asText()).isEqualTo("advisory");
        assertThat(advisers.path("established").path("source").path("locator").asText())
                .isEqualTo("L775");
        assertThat(advisers.path("seats").path(0).path("voting").asBoolean()).isFalse();
        assertThat(advisers.path("seats").path(0).has("members")).isFalse();

        Answer refused = post(
                KYIV + "/decisions",
                "{\"body\":\"consulting-bodies\",\"title\":\"Ramps\",%s}".formatted(NOT_GIVEN),
                STEWARD);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("advisory-body-takes-no-decisions");
        assertThat(get(KYIV + "/decisions").json().path("items")).isEmpty();
    }

    @Test
    void safe_democracy_has_a_steering_group_of_which_no_date_is_known() {
        JsonNode bodies = get(DEMOCRACY + "/governing-bodies").json().path("items");
        assertThat(texts(bodies, "type")).containsExactly("steeringGroup");
        assertThat(bodies.path(0).path("source").path("locator").asText()).isEqualTo("L661");
        assertThat(bodies.path(0).path("occurred").has("earliest")).isFalse();
        assertThat(bodies.path(0).path("occurred").path("latest").asText()).isEqualTo("2025-09-30");
        assertThat(governance(DEMOCRACY, "1990-01-01")
                        .path("governingBodies")
                        .path(0)
                        .path("certainty")
                        .asText())
                .isEqualTo("possible");
    }

    @Test
    void the_record_says_who_sat_on_which_seat_that_day() {
        assertThat(sitting("2024-09-14")).isEmpty();
        assertThat(sitting("2025-02-28"))
                .containsExactly("City of Linz certain", "Local banks certain", "A builder certain");
        assertThat(sitting("2025-03-10"))
                .containsExactly("City of Linz certain", "Local banks certain", "A builder possible");
        assertThat(sitting("2025-04-01")).containsExactly("City of Linz certain", "Local banks certain");
        assertThat(vacant("2025-04-01")).containsExactly("builders");
        assertThat(sitting("2025-06-15"))
                .containsExactly("City of Linz certain", "Local banks certain", "Another builder possible");
        assertThat(sitting("2025-07-01"))
                .containsExactly("City of Linz certain", "Local banks certain", "Another builder certain");
        assertThat(vacant("2025-07-01")).isEmpty();
    }

    @Test
    void votes_are_counted_under_the_process_in_force_that_day() {
        JsonNode unanimous = decide("split-under-unanimity", "2024-12-10", "first", "for", "for", "against");
        assertThat(unanimous.path("outcome").asText()).isEqualTo("notAdopted");
        assertThat(texts(unanimous.path("counts"), "process")).containsExactly("unanimous");
        JsonNode majority = decide("split-under-majority", "2025-02-01", null, "for", "for", "against");
        assertThat(majority.path("outcome").asText()).isEqualTo("adopted");
        JsonNode count = majority.path("counts").path(0);
        assertThat(count.path("process").asText()).isEqualTo("majority");
        assertThat(count.path("certainty").asText()).isEqualTo("certain");
        assertThat(count.path("seatsFilled").asInt()).isEqualTo(3);
        assertThat(count.path("seatsPresent").asInt()).isEqualTo(3);
        assertThat(majority.path("tally").path("inFavour").asInt()).isEqualTo(2);
        assertThat(majority.path("tally").path("against").asInt()).isEqualTo(1);

        Answer again =
                post(DECISIONS, decision("split-under-majority", "2025-02-01", null, "for", "for", "against"), STEWARD);
        assertThat(again.status()).isEqualTo(200);
        assertThat(get(BOARD + "/meetings/first").json().path("decisions").toString())
                .contains("split-under-unanimity");
        assertThat(texts(get(DECISIONS + "?outcome=notAdopted").json().path("items"), "decision"))
                .containsExactly("split-under-unanimity");
    }

    @Test
    void without_a_quorum_there_is_no_decision() {
        JsonNode before = governance(BOARD, "2025-09-30");

        Answer answer = post(DECISIONS, decision("alone", "2025-02-10", null, "for"), STEWARD);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("quorum-not-reached");
        assertThat(answer.json().path("counts").path(0).path("filled").asInt()).isEqualTo(3);
        assertThat(get(DECISIONS + "/alone").status()).isEqualTo(404);
        assertThat(governance(BOARD, "2025-09-30").path("governingBodies")).isEqualTo(before.path("governingBodies"));
        assertThat(decide("alone-of-two-is-half-too-few", "2025-04-10", null, "for", "for")
                        .path("counts")
                        .path(0)
                        .path("seatsFilled")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_later_decision_takes_the_place_of_an_earlier_and_both_stay() {
        decide("reuse-one", "2025-02-11", null, "for", "for");
        decide("reuse-two", "2025-02-12", null, "for", "for");
        decide("reuse-three", "2025-05", null, "for", "for");
        command(DECISIONS + "/reuse-one/supersede", """
                {"by":"reuse-two","reason":"Too narrow","occurred":{"edtf":"2025-02-12"}}""");
        command(DECISIONS + "/reuse-two/supersede", """
                {"by":"reuse-three","occurred":{"edtf":"2025-05"}}""");

        JsonNode second = get(DECISIONS + "/reuse-two").json();
        assertThat(second.path("supersedes").toString()).isEqualTo("[\"reuse-one\"]");
        assertThat(texts(second.path("supersededBy"), "by")).containsExactly("reuse-three");
        assertThat(get(DECISIONS + "/reuse-one")
                        .json()
                        .path("supersededBy")
                        .path(0)
                        .path("reason")
                        .asText())
                .isEqualTo("Too narrow");
        assertThat(superseded("2025-02-11", "reuse-one")).isEqualTo("notYet");
        assertThat(superseded("2025-02-12", "reuse-one")).isEqualTo("certain");
        assertThat(superseded("2025-05-10", "reuse-two")).isEqualTo("possible");
        assertThat(superseded("2025-05-31", "reuse-two")).isEqualTo("certain");
        assertThat(texts(
                        get(DECISIONS + "?at=2025-05-31&superseded=false")
                                .json()
                                .path("items"),
                        "decision"))
                .contains("reuse-three")
                .doesNotContain("reuse-one", "reuse-two");
    }

    @Test
    void meetings_say_who_was_there_and_whether_the_body_met_as_often_as_promised() {
        JsonNode first = get(BOARD + "/meetings/first").json();
        assertThat(texts(first.path("seats"), "seat")).containsExactly("chair", "banks", "builders");
        assertThat(first.path("seats")
                        .path(2)
                        .path("holders")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("A builder");
        assertThat(texts(first.path("guests"), "name")).containsExactly("A research group");
        assertThat(first.path("attendance").findValuesAsText("value")).containsExactly("4");
        assertThat(first.path("minutes").asText()).isEqualTo("https://example.org/minutes");
        assertThat(texts(get(BOARD + "/meetings?at=2024-12-31").json().path("items"), "meeting"))
                .containsExactly("first");

        JsonNode inTime = rhythm("2025-03-01");
        assertThat(inTime.path("meetings").asInt()).isEqualTo(2);
        assertThat(inTime.path("due").asText()).isEqualTo("inTime");
        assertThat(inTime.path("metRegularly").asText()).isEqualTo("yes");
        assertThat(inTime.path("nextDueLatest").asText()).isEqualTo("2025-06-03");
        JsonNode late = rhythm("2025-06-04");
        assertThat(late.path("due").asText()).isEqualTo("overdue");
        assertThat(late.path("metRegularly").asText()).isEqualTo("no");
        assertThat(rhythm("2024-10-01").path("metRegularly").asText()).isEqualTo("tooEarlyToSay");
    }

    @Test
    void a_launch_without_roles_and_a_process_is_warned_of() {
        assertThat(texts(launch(KYIV, NOT_GIVEN, "L775").json().path("warnings"), "code"))
                .contains("launched-without-roles", "launched-without-decision-process");
        assertThat(texts(
                        launch(OULU, "\"occurred\":{\"edtf\":\"2009\"}", "L728")
                                .json()
                                .path("warnings"),
                        "code"))
                .contains("launched-without-roles")
                .doesNotContain("launched-without-decision-process");
        assertThat(texts(
                        launch(BOARD, "\"occurred\":{\"edtf\":\"2024-09-20\"}", "L308")
                                .json()
                                .path("warnings"),
                        "code"))
                .doesNotContain("launched-without-roles", "launched-without-decision-process");
    }

    private static JsonNode decide(String id, String on, String meeting, String... votes) {
        return command(DECISIONS, decision(id, on, meeting, votes)).json();
    }

    /** The votes of chair, banks and builders, in this order. */
    private static String decision(String id, String on, String meeting, String... votes) {
        List<String> seats = List.of("chair", "banks", "builders");
        List<String> cast = new ArrayList<>();
        for (int i = 0; i < votes.length; i++) {
            cast.add("{\"seat\":\"%s\",\"vote\":\"%s\"}".formatted(seats.get(i), votes[i]));
        }
        return "{\"decision\":\"%s\",\"body\":\"steering-committee\",\"title\":\"%s\",%s\"votes\":[%s],\"occurred\":{\"edtf\":\"%s\"}}"
                .formatted(
                        id,
                        id,
                        meeting == null ? "" : "\"meeting\":\"%s\",".formatted(meeting),
                        String.join(",", cast),
                        on);
    }

    private static JsonNode governance(String mission, String at) {
        Answer answer = get(mission + "/governance?at=" + at);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> sitting(String at) {
        List<String> sitting = new ArrayList<>();
        governance(BOARD, at)
                .path("governingBodies")
                .path(0)
                .path("seats")
                .forEach(seat -> sitting.add(seat.path("holder").path("name").asText() + " "
                        + seat.path("certainty").asText()));
        return sitting;
    }

    private static List<String> vacant(String at) {
        List<String> vacant = new ArrayList<>();
        governance(BOARD, at)
                .path("governingBodies")
                .path(0)
                .path("vacantSeats")
                .forEach(seat -> vacant.add(seat.asText()));
        return vacant;
    }

    private static JsonNode rhythm(String at) {
        return governance(BOARD, at)
                .path("governingBodies")
                .path(0)
                .path("cadences")
                .path(0)
                .path("rhythm");
    }

    private static String superseded(String at, String decision) {
        for (JsonNode item : get(DECISIONS + "?at=" + at).json().path("items")) {
            if (item.path("decision").asText().equals(decision)) {
                return item.path("superseded").asText();
            }
        }
        return "not listed";
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }
}
