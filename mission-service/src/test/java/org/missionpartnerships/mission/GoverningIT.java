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

/** How missions are governed, as the report tells of it, mostly without a date. */
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
        reUse();
        others();
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
        command(REUSE + "/governing-bodies/steering-committee/rosters", """
                {"roster":"by-city-and-province","name":"Steering group","description":"Met regularly",
                 "createdBy":[{"name":"City of Linz","sector":"government"},{"name":"Province of Upper Austria","sector":"government"}],
                 "members":[{"party":{"name":"Construction firms","sector":"business"}},
                            {"party":{"name":"Property developers","sector":"business"}},
                            {"party":{"name":"Municipal utilities","sector":"publicEnterprise"}},
                            {"party":{"name":"Banks","sector":"business"}},
                            {"party":{"name":"NGOs","sector":"civilSociety"}},
                            {"party":{"name":"Academic experts","sector":"academia"}}],
                 %s,%s}""".formatted(afterLaunch, source("L847")));
    }

    private static void others() {
        command(WARSAW + "/working-groups", """
                {"name":"Smaller groups of several sectors","mandate":"Break the work of the contract into smaller pieces",
                 "authority":"decides",%s,%s}""".formatted(NOT_GIVEN, source("L870")));
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
                .containsExactly("government", "publicEnterprise", "business", "civilSociety", "academia");
        assertThat(business.path("seats").asInt()).isZero();
        assertThat(business.path("possibleSeats").asInt()).isEqualTo(5);
        assertThat(published.path("governingBodies").path(0).path("decisionProcesses"))
                .isEmpty();
    }

    @Test
    void both_tellings_of_who_steers_linz_stand_side_by_side_and_neither_is_certain() {
        JsonNode committee =
                governance(REUSE, "2025-09-30").path("governingBodies").path(0);
        assertThat(committee.path("contested").asBoolean()).isTrue();
        assertThat(texts(committee.path("seats"), "seat"))
                .containsExactly(
                        "city-administration",
                        "municipal-services-company",
                        "housing-associations",
                        "construction-companies",
                        "local-banks");
        JsonNode told = committee.path("rosters").path(0);
        assertThat(told.path("name").asText()).isEqualTo("Steering group");
        assertThat(told.path("description").asText()).isEqualTo("Met regularly");
        assertThat(texts(told.path("createdBy"), "name")).containsExactly("City of Linz", "Province of Upper Austria");
        assertThat(told.path("members").findValuesAsText("name"))
                .containsExactly(
                        "Construction firms",
                        "Property developers",
                        "Municipal utilities",
                        "Banks",
                        "NGOs",
                        "Academic experts");
        assertThat(told.path("told").path("source").path("locator").asText()).isEqualTo("L847");
        assertThat(committee
                        .path("seats")
                        .path(0)
                        .path("taken")
                        .path("source")
                        .path("locator")
                        .asText())
                .isEqualTo("L312");
        assertThat(texts(committee.path("composition"), "seats")).containsOnly("0");
        JsonNode business = committee.path("composition").path(2);
        assertThat(business.path("holders").toString())
                .contains("Construction companies", "Local banks", "Property developers", "Banks");
        assertThat(committee.path("composition").findValuesAsText("sector")).contains("civilSociety", "academia");

        JsonNode body = get(REUSE + "/governing-bodies/steering-committee").json();
        assertThat(texts(body.path("rosters"), "roster")).containsExactly("by-city-and-province");
        JsonNode standing = get("/cities/linz-an-der-donau/partnership?at=2025-09-30")
                .json()
                .path("missions")
                .path(0)
                .path("governance")
                .path("bodies")
                .path(0);
        assertThat(standing.path("rosters").path(0).path("members").findValuesAsText("name"))
                .contains("Property developers", "NGOs");
        assertThat(texts(standing.path("seats"), "seat")).hasSize(5);
    }

    @Test
    void what_was_recorded_later_was_not_known_before() {
        assertThat(get(REUSE + "/governance?at=2025-09-30&knownAt=2025-09-30")
                        .json()
                        .path("governingBodies"))
                .isEmpty();
    }

    @Test
    void warsaws_groups_of_several_sectors_decide_by_themselves() {
        JsonNode groups =
                get(WARSAW + "/working-groups?authority=decides").json().path("items");
        assertThat(groups).hasSize(1);
        JsonNode group = groups.path(0);
        assertThat(group.path("mandate").asText()).isEqualTo("Break the work of the contract into smaller pieces");
        assertThat(group.path("source").path("locator").asText()).isEqualTo("L870");
        assertThat(group.path("occurred").path("basis").asText()).isEqualTo("notGiven");
        assertThat(group.path("members")).isEmpty();
        assertThat(get(WARSAW + "/working-groups?authority=prepares").json().path("items"))
                .isEmpty();
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
    void a_launch_without_roles_and_a_process_is_warned_of() {
        assertThat(texts(launch(KYIV, NOT_GIVEN, "L775").json().path("warnings"), "code"))
                .contains("launched-without-roles", "launched-without-decision-process")
                .doesNotContain("launched-within-government");
        assertThat(texts(
                        launch(OULU, "\"occurred\":{\"edtf\":\"2009\"}", "L728")
                                .json()
                                .path("warnings"),
                        "code"))
                .contains("launched-without-roles")
                .doesNotContain("launched-without-decision-process");
    }

    private static JsonNode governance(String mission, String at) {
        Answer answer = get(mission + "/governance?at=" + at);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }
}
