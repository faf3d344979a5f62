package org.missionpartnerships.mission.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/**
 * What is known to follow the start of an administration in June 2024, of whatever family either event is, was not possible in
 * May, was possible in January, and is not certain before the end of 2026.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class KnownOrderIT {

    private static final String CITY = "tartu-linn";
    private static final String OTHER = "narva-linn";
    private static final String MISSION = "/missions/tartu-shared-streets";
    private static final String IN_2020 = "\"occurred\":{\"edtf\":\"2020\"}";
    private static final String MAY = "at=2024-05-31";
    private static final String JANUARY = "at=2025-01-31";
    private static boolean prepared;
    private static UUID start;

    @Inject
    Journal journal;

    @BeforeEach
    void prepare() {
        if (prepared) {
            return;
        }
        command("/cities", "{\"id\":\"%s\",\"name\":\"Tartu\"}".formatted(CITY));
        command("/cities", "{\"id\":\"%s\",\"name\":\"Narva\"}".formatted(OTHER));
        command("/cities/" + CITY + "/administrations", "{\"term\":\"2024\",\"occurred\":{\"edtf\":\"2024-06\"}}");
        start = last();
        command(
                "/missions",
                "{\"id\":\"tartu-shared-streets\",\"city\":\"%s\",\"title\":\"Shared streets\",\"topic\":\"climate-stakeholders\",%s}"
                        .formatted(CITY, IN_2020));
        prepared = true;
    }

    @Test
    void facts_of_a_city() {
        command("/cities/" + CITY + "/facts", "{\"economy\":\"A new estate\",%s}".formatted(after()));

        assertThat(certainties("/cities/" + CITY + "/facts?" + MAY)).isEmpty();
        assertThat(certainties("/cities/" + CITY + "/facts?" + JANUARY)).containsExactly("possible");
        assertThat(certainties("/cities/" + CITY + "/facts?at=2026-12-31")).containsExactly("certain");
    }

    @Test
    void cities_that_take_part_and_missions_of_a_city() {
        command(MISSION + "/participating-cities", "{\"city\":\"%s\",%s}".formatted(OTHER, after()));

        assertThat(certainties(MISSION + "/participating-cities?" + MAY)).isEmpty();
        assertThat(certainties(MISSION + "/participating-cities?" + JANUARY)).containsExactly("possible");
        assertThat(ids("/missions?city=" + OTHER + "&" + MAY)).isEmpty();
        assertThat(ids("/missions?city=" + OTHER + "&" + JANUARY)).containsExactly("tartu-shared-streets");
    }

    @Test
    void status_and_stage_of_a_mission_in_lists() {
        mission("tartu-clean-river");
        command(
                "/missions/tartu-clean-river/launch",
                "{\"fitTestOverride\":{\"decidedBy\":\"Data steward\",\"reason\":\"A mission of the past\"},%s}"
                        .formatted(after()));
        command(
                "/missions/tartu-clean-river/formalisation-stages",
                "{\"stage\":\"workingGroups\",%s}".formatted(after("XXXX", last())));

        String list = "/missions?topic=health-inclusion&city=" + CITY;
        assertThat(ids(list + "&status=active&" + MAY)).isEmpty();
        assertThat(ids(list + "&stage=workingGroups&" + MAY)).isEmpty();
        assertThat(ids(list + "&status=active&" + JANUARY)).containsExactly("tartu-clean-river");
        assertThat(ids(list + "&stage=workingGroups&" + JANUARY)).containsExactly("tartu-clean-river");
        JsonNode then = get(list + "&" + MAY).json().path("items").path(0).path("asOf");
        assertThat(then.path("status").asText()).isEqualTo("proposed");
        assertThat(then.path("possibleStatuses")).isEmpty();
        assertThat(then.path("possibleStages")).isEmpty();
    }

    @Test
    void a_page_is_full_though_what_comes_first_had_not_begun() {
        for (String id : List.of("tartu-a", "tartu-b", "tartu-c")) {
            command(
                    "/missions",
                    "{\"id\":\"%s\",\"city\":\"%s\",\"title\":\"T\",\"topic\":\"youth-employment-education\",%s}"
                            .formatted(id, CITY, id.endsWith("c") ? IN_2020 : after()));
        }

        JsonNode page = get("/missions?topic=youth-employment-education&city=" + CITY + "&limit=1&" + MAY)
                .json();
        assertThat(page.path("items").findValuesAsText("id")).containsExactly("tartu-c");
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void fit_tests_of_a_mission() {
        mission("tartu-fit");
        command("/missions/tartu-fit/fit-test", fitTest("\"occurred\":{\"edtf\":\"2021\"}"));
        command("/missions/tartu-fit/fit-test", fitTest(after()));

        JsonNode may = get("/missions/tartu-fit/fit-test?" + MAY).json();
        assertThat(may.path("standing").asInt()).isEqualTo(1);
        assertThat(may.path("possibly")).isEmpty();
        assertThat(get("/missions/tartu-fit/fit-test?" + JANUARY)
                        .json()
                        .path("possibly")
                        .path(0)
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void who_governs_a_mission() {
        command(MISSION + "/governing-bodies", """
                {"body":"board","name":"Board","type":"steeringGroup",%s}""".formatted(IN_2020));
        command(MISSION + "/governing-bodies/board/seats", """
                {"seat":"chair","role":"chair","holder":{"name":"The city","sector":"government"},%s}""".formatted(after()));
        command(MISSION + "/governing-bodies/board/meetings", "{\"meeting\":\"kick-off\",%s}".formatted(after()));

        assertThat(seats(MAY)).isEmpty();
        assertThat(seats(JANUARY)).hasSize(1);
        assertThat(seats(JANUARY).path(0).findValuesAsText("certainty")).contains("possible");
        assertThat(seats("at=2026-12-31").path(0).findValuesAsText("certainty")).contains("certain");
        assertThat(certainties(MISSION + "/meetings?" + MAY)).isEmpty();
        assertThat(certainties(MISSION + "/meetings?" + JANUARY)).containsExactly("possible");
        JsonNode unknownThen =
                get(MISSION + "/governance?" + MAY + "&knownAt=2020-01-01").json();
        assertThat(unknownThen.path("governingBodies")).isEmpty();
    }

    @Test
    void what_was_decided() {
        String mission = "/missions/tartu-decided";
        mission("tartu-decided");
        command(mission + "/governing-bodies", """
                {"body":"board","name":"Board","type":"steeringGroup",%s}""".formatted(IN_2020));
        command(mission + "/decisions", """
                {"decision":"close-bridge","body":"board","title":"Close the bridge",%s}""".formatted(after()));
        command(mission + "/decisions", """
                {"decision":"open-bridge","body":"board","title":"Open it again","occurred":{"edtf":"2022"}}""");
        command(mission + "/decisions/open-bridge/supersede", "{\"by\":\"close-bridge\",%s}".formatted(after()));

        assertThat(certainties(mission + "/decisions?" + MAY)).containsExactly("certain");
        assertThat(certainties(mission + "/decisions?" + JANUARY)).containsExactly("possible", "certain");
        assertThat(certainties(mission + "/decisions?at=2026-12-31")).containsExactly("certain", "certain");
        assertThat(get(mission + "/decisions?superseded=true&" + MAY).json().path("items"))
                .isEmpty();
    }

    private static JsonNode seats(String when) {
        return get(MISSION + "/governance?" + when)
                .json()
                .path("governingBodies")
                .path(0)
                .path("seats");
    }

    @Test
    void half_of_a_project_is_not_over_before_what_its_launch_is_known_to_follow() {
        mission("tartu-half");
        command(
                "/missions/tartu-half/launch",
                "{\"fitTestOverride\":{\"decidedBy\":\"Data steward\",\"reason\":\"A mission of the past\"},%s}"
                        .formatted(after()));
        command("/missions/tartu-half/scaling-plan/duration", "{\"length\":\"P2Y\",%s}".formatted(IN_2020));
        command(
                "/missions/tartu-half/scaling-plan/owner",
                "{\"owner\":{\"name\":\"The city\",\"sector\":\"government\"},%s}".formatted(after()));

        String list = "/scaling-plans?city=" + CITY + "&topic=health-inclusion&";
        assertThat(get("/missions/tartu-half/scaling-plan")
                        .json()
                        .path("duration")
                        .path("halfEarliest")
                        .asText())
                .isEqualTo("2025-06-01");
        assertThat(halves(list + "pastHalf=possible&at=2025-05-31")).isEmpty();
        assertThat(halves(list + "pastHalf=notYet&at=2025-05-31")).containsExactly("notYet");
        assertThat(halves(list + "pastHalf=possible&at=2025-06-01")).containsExactly("possible");
        assertThat(halves(list + "pastHalf=notYet&at=2025-06-01")).isEmpty();
        assertThat(halves(list + "pastHalf=certain&at=2027-12-31")).containsExactly("certain");
        assertThat(halves(list + "owned=true&" + MAY)).isEmpty();
        assertThat(halves(list + "owned=false&" + MAY)).hasSize(1);
        assertThat(halves(list + "owned=true&" + JANUARY)).hasSize(1);
    }

    private static List<String> halves(String path) {
        return get(path)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("pastHalf").asText())
                .toList();
    }

    @Test
    void what_is_known_to_follow_something_later_than_the_launch_was_not_in_place_at_the_launch() {
        String mission = "/missions/tartu-in-place";
        mission("tartu-in-place");
        command(mission + "/governing-bodies", """
                {"body":"board","name":"Board","type":"steeringGroup",%s}""".formatted(after("XXXX", start)));
        command(mission + "/governing-bodies/board/seats", """
                {"seat":"chair","role":"chair","holder":{"name":"The city","sector":"government"},%s}""".formatted(after("XXXX", start)));
        command(mission + "/governing-bodies/board/seats", """
                {"seat":"firms","role":"member","holder":{"name":"Local firms","sector":"business"},%s}""".formatted(after("XXXX", start)));
        command(mission + "/governing-bodies/board/decision-processes", """
                {"process":"consensus","method":"consensus",%s}""".formatted(after("XXXX", start)));
        command(mission + "/scaling-plan", "{\"funding\":\"Public\",%s}".formatted(after("XXXX", start)));
        String launch =
                "{\"fitTestOverride\":{\"decidedBy\":\"Data steward\",\"reason\":\"A mission of the past\"},%s}";

        Answer launched =
                post(mission + "/launch", launch.formatted("\"occurred\":{\"edtf\":\"2022\"}"), steward(CITY));
        assertThat(launched.json().path("warnings").findValuesAsText("code"))
                .containsExactly(
                        "launched-within-government",
                        "launched-without-decision-process",
                        "launched-without-roles",
                        "launched-without-scaling-plan");
        assertThat(agreedBeforeLaunch(mission)).isEqualTo("no");
    }

    @Test
    void what_was_agreed_before_what_the_launch_is_known_to_follow_came_before_the_launch() {
        mission("tartu-agreed");
        command("/missions/tartu-agreed/scaling-plan", "{\"funding\":\"Public\",\"occurred\":{\"edtf\":\"2023\"}}");
        command(
                "/missions/tartu-agreed/launch",
                "{\"fitTestOverride\":{\"decidedBy\":\"Data steward\",\"reason\":\"A mission of the past\"},%s}"
                        .formatted(after()));
        assertThat(agreedBeforeLaunch("/missions/tartu-agreed")).isEqualTo("yes");
    }

    private static String agreedBeforeLaunch(String mission) {
        return get(mission + "/scaling-plan").json().path("agreedBeforeLaunch").asText();
    }

    @Test
    void that_a_meeting_was_planned_may_be_told_after_it_was_held() {
        mission("tartu-late");
        String editions = "/missions/tartu-late/editions";
        command(editions + "/told-late/hold", "{\"occurred\":{\"edtf\":\"2022-05-10\"}}");
        String plan =
                "{\"edition\":\"told-late\",\"title\":\"T\",\"planned\":{\"edtf\":\"2022-05\"},\"occurred\":{\"edtf\":\"%s\"}}";
        Answer refused = post(editions, plan.formatted("2022-06"), steward(CITY));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("edition-already-held");
        command(editions, plan.formatted("2022-03"));

        assertThat(get(editions + "?limit=5").json().path("items").findValuesAsText("status"))
                .containsExactly("held");
        assertThat(get(editions + "?at=2022-04-01").json().path("items").findValuesAsText("status"))
                .containsExactly("scheduled");
        assertThat(get(editions + "?at=2022-06-01").json().path("items").findValuesAsText("status"))
                .containsExactly("held");
    }

    @Test
    void that_a_body_was_to_meet_may_be_told_after_it_met() {
        mission("tartu-met");
        String mission = "/missions/tartu-met";
        command(mission + "/governing-bodies", """
                {"body":"board","name":"Board","type":"steeringGroup",%s}""".formatted(IN_2020));
        command(
                mission + "/governing-bodies/board/meetings",
                "{\"meeting\":\"first\",\"occurred\":{\"edtf\":\"2022-05-10\"}}");
        String plan = "{\"meeting\":\"first\",\"planned\":{\"edtf\":\"2022-05\"},\"occurred\":{\"edtf\":\"%s\"}}";
        Answer refused =
                post(mission + "/governing-bodies/board/scheduled-meetings", plan.formatted("2022-06"), steward(CITY));
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("meeting-already-over");
        command(mission + "/governing-bodies/board/scheduled-meetings", plan.formatted("2022-03"));

        assertThat(get(mission + "/meetings?at=2022-04-01").json().path("items").findValuesAsText("status"))
                .containsExactly("scheduled");
        assertThat(get(mission + "/meetings?at=2022-06-01").json().path("items").findValuesAsText("status"))
                .containsExactly("held");
    }

    @Test
    void links_between_missions() {
        mission("tartu-first");
        mission("tartu-second");
        command("/missions/tartu-first/successors", "{\"successor\":\"tartu-second\",%s}".formatted(after()));

        assertThat(get("/missions/tartu-first/lineage?" + MAY).json().path("links"))
                .isEmpty();
        assertThat(get("/missions/tartu-first/lineage?" + JANUARY)
                        .json()
                        .path("links")
                        .findValuesAsText("certainty"))
                .containsExactly("possible");
    }

    @Test
    void meetings_with_a_season_and_without_a_date() {
        command(MISSION + "/editions/undated/hold", "{%s}".formatted(after("XXXX", start)));
        command(
                MISSION + "/editions",
                "{\"edition\":\"season\",\"title\":\"In spring\",\"planned\":{\"edtf\":\"2025-21\"},%s}"
                        .formatted(after("[..2025-21]", start)));

        for (String list : List.of(
                MISSION + "/editions?", "/series/tartu-shared-streets/editions?", "/cities/" + CITY + "/editions?")) {
            assertThat(get(list + MAY).json().path("items")).as(list).isEmpty();
            JsonNode editions = get(list + JANUARY).json().path("items");
            assertThat(editions.findValuesAsText("edition")).as(list).containsExactly("undated", "season");
            assertThat(editions.path(0).path("possibleStatuses").path(0).asText())
                    .isEqualTo("held");
            assertThat(editions.path(1).path("possibleStatuses").path(0).asText())
                    .isEqualTo("scheduled");
        }
    }

    @Test
    void claims() {
        command("/claims", """
                {"subject":{"id":"tartu-budget","city":"%s","topic":"budget","title":"The budget"},"statement":"Half a million",%s,
                 "source":{"document":"city-paper"}}""".formatted(CITY, after()));

        assertThat(certainties("/claims?subject=tartu-budget&" + MAY)).isEmpty();
        assertThat(certainties("/claims?subject=tartu-budget&" + JANUARY)).containsExactly("possible");
        assertThat(get("/claim-subjects?city=" + CITY)
                        .json()
                        .path("items")
                        .path(0)
                        .path("claims")
                        .findValuesAsText("certainty"))
                .containsExactly("possible");
    }

    @Test
    void capabilities_and_their_evidence() {
        command("/cities/" + CITY + "/governance-changes", """
                {"description":"A new division","subUnitsAdded":["North"],%s}""".formatted(after()));
        UUID division = last();
        command("/cities/" + CITY + "/capabilities", """
                {"challenge":"buildingTrust","capability":"Meets often","statement":"It does","evidence":["%s"],%s}""".formatted(division, IN_2020));
        command("/cities/" + CITY + "/capabilities", """
                {"challenge":"buildingTrust","capability":"Meets more","statement":"It does","evidence":["%s"],%s}""".formatted(division, after()));

        JsonNode may = get("/cities/" + CITY + "/capabilities?" + MAY)
                .json()
                .path("challenges")
                .path(2);
        assertThat(may.path("capabilities").findValuesAsText("capability")).containsExactly("Meets often");
        assertThat(may.path("capabilities").path(0).path("evidence").findValuesAsText("certainty"))
                .containsExactly("notYet");
        JsonNode january = get("/cities/" + CITY + "/capabilities?" + JANUARY)
                .json()
                .path("challenges")
                .path(2);
        assertThat(january.path("capabilities").findValuesAsText("capability"))
                .containsExactly("Meets often", "Meets more");
        assertThat(january.path("capabilities").path(1).path("certainty").asText())
                .isEqualTo("possible");
        assertThat(january.path("capabilities").path(0).path("evidence").findValuesAsText("certainty"))
                .containsExactly("possible");
    }

    @Test
    void what_a_community_said_and_decided() {
        command("/cities/" + CITY + "/policy-priorities", """
                {"priority":"quiet","title":"Quiet streets","withoutInput":"Told by law",%s}""".formatted(after()));

        assertThat(get("/cities/" + CITY + "/policy-priorities?" + MAY).json().path("items"))
                .isEmpty();
        assertThat(certainties("/cities/" + CITY + "/policy-priorities?" + JANUARY))
                .containsExactly("possible");
        assertThat(get("/cities/" + CITY + "/community?" + MAY).json().path("priorities"))
                .isEmpty();
    }

    private static void mission(String id) {
        command(
                "/missions",
                "{\"id\":\"%s\",\"city\":\"%s\",\"title\":\"T\",\"topic\":\"health-inclusion\",%s}"
                        .formatted(id, CITY, IN_2020));
    }

    private static String fitTest(String occurred) {
        List<String> criteria = List.of(
                        "transformational", "noSingleActor", "realStakes", "solvableByAction", "measurableProgress")
                .stream()
                .map(criterion -> "{\"criterion\":\"%s\",\"verdict\":\"met\",\"evidence\":\"Seen in the plan\"}"
                        .formatted(criterion))
                .toList();
        return """
                {"criteria":[%s],"stakes":[{"stakeholder":{"name":"Local firms","sector":"business"},"kind":"costSavings"}],
                 "progressPath":{"indicators":["Cars"],"interimGoals":["Fewer"],"publicAt":"https://example.org/streets"},%s}""".formatted(String.join(",", criteria), occurred);
    }

    private static String after() {
        return after("[..2026]", start);
    }

    private static String after(String edtf, UUID event) {
        return "\"occurred\":{\"edtf\":\"%s\",\"after\":\"%s\"}".formatted(edtf, event);
    }

    private UUID last() {
        Ledger ledger = new Ledger(CITY);
        return journal.readLedger(ledger, journal.head(ledger).seq() - 1, 1)
                .getLast()
                .id();
    }

    private static void command(String path, String body) {
        Answer answer = post(path, body, steward(CITY, OTHER));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }

    private static List<String> certainties(String path) {
        return get(path)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("certainty").asText())
                .toList();
    }

    private static List<String> ids(String path) {
        return get(path)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asText())
                .toList();
    }
}
