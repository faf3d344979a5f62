package org.missionpartnerships.mission.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** What missions of the report go through besides a launch: bids, framings, children, new terms, new beginnings, forms that end. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SpotlightsIT {

    private static final String PUBLISHED = "\"occurred\":{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}";
    private static final String OVERRIDE =
            "\"fitTestOverride\":{\"decidedBy\":\"Data steward of the import\",\"reason\":\"Launched before fit tests were kept\"}";
    private static final String[] CITIES = {
        "spot-vienna",
        "spot-oulu",
        "spot-johvi",
        "spot-tallinn",
        "spot-cascais",
        "spot-antwerp",
        "spot-hamburg",
        "spot-leipzig",
        "spot-munich",
        "spot-bologna"
    };
    private static boolean loaded;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        for (String city : CITIES) {
            command("/cities", "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(city, city.substring(5)));
        }
        vienna();
        oulu();
        kood();
        cascais();
        hamburg();
        loaded = true;
    }

    private static void vienna() {
        command("/missions", """
                {"id":"spot-ai-gigafactory","city":"spot-vienna","title":"AI Gigafactory","topic":"digital-security-sovereignty",
                 "challenge":"Host one of five AI Gigafactories as an ecosystem, not as a plant",
                 "initiator":{"name":"City of Vienna","sector":"government"},
                 "occurred":{"edtf":"2025"},"source":{"document":"ipi-2025-09","locator":"L608"}}""");
        command("/missions/spot-ai-gigafactory/triggers", """
                {"kind":"call","description":"The EU's AI Continent Action Plan","occurred":{"edtf":"2025-04"},
                 "source":{"document":"ipi-2025-09","locator":"L606"}}""");
        command("/missions/spot-ai-gigafactory/goals", """
                {"goal":"heat","statement":"Waste heat for households",
                 "target":{"qualifier":"upTo","value":120000,"unit":"households"},
                 "occurred":{"edtf":"2025"},"source":{"document":"ipi-2025-09","locator":"L612-616"}}""");
    }

    private static void oulu() {
        command("/missions", """
                {"id":"spot-oulu-alliance","city":"spot-oulu","title":"Oulu Innovation Alliance","topic":"health-inclusion",
                 "arrangement":"consortium","legalEntity":false,
                 "occurred":{"edtf":"[..2009]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L728"}}""");
        command("/missions/spot-oulu-alliance/launch", "{%s,\"occurred\":{\"edtf\":\"2009\"}}".formatted(OVERRIDE));
        command("/missions/spot-oulu-alliance/goals", """
                {"goal":"best-ecosystem","statement":"The best European ecosystem for digitalisation",
                 "period":{"edtf":"2021/2027"},%s,"source":{"document":"ipi-2025-09","locator":"L720"}}""".formatted(PUBLISHED));
        for (String child : List.of("Oulu Health Labs", "Oulu Medical Data Infrastructure")) {
            String id = "spot-" + child.toLowerCase(Locale.ROOT).replace(' ', '-');
            command("/missions", """
                    {"id":"%s","city":"spot-oulu","title":"%s","topic":"health-inclusion","parent":"spot-oulu-alliance",%s}""".formatted(id, child, PUBLISHED));
            command("/missions/" + id + "/launch", "{%s,%s}".formatted(OVERRIDE, PUBLISHED));
        }
    }

    private static void kood() {
        command("/missions", """
                {"id":"spot-kood","city":"spot-johvi","title":"kood/Jõhvi","topic":"youth-employment-education",
                 "arrangement":"informal","terms":"Free of cost for students","legalEntity":true,
                 "initiator":{"name":"Eight founders of start-ups","sector":"business"},
                 "occurred":{"edtf":"[..2022]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L545"}}""");
        command(
                "/missions/spot-kood/launch",
                "{%s,\"occurred\":{\"edtf\":\"[..2022]\",\"basis\":\"inferred\"}}".formatted(OVERRIDE));
        command("/missions/spot-kood/arrangement-changes", """
                {"terms":"No upfront fee; paid from earnings after the studies",%s,
                 "source":{"document":"ipi-2025-09","locator":"L547-549"}}""".formatted(PUBLISHED));
        command("/missions/spot-kood/participating-cities", """
                {"city":"spot-tallinn","description":"Ten schools teach by the model","occurred":{"edtf":"2025"},
                 "source":{"document":"ipi-2025-09","locator":"L553"}}""");
    }

    private static void cascais() {
        command("/missions", """
                {"id":"spot-vida-cascais","city":"spot-cascais","title":"Vida Cascais","topic":"health-inclusion",
                 "occurred":{"edtf":"[..2021-04]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L757"}}""");
        command("/missions/spot-vida-cascais/triggers", """
                {"kind":"crisis","description":"COVID-19","occurred":{"edtf":"[..2021-04]","basis":"inferred"},
                 "source":{"document":"ipi-2025-09","locator":"L755"}}""");
        command("/missions/spot-vida-cascais/launch", "{%s,\"occurred\":{\"edtf\":\"2021-04\"}}".formatted(OVERRIDE));
        command("/missions/spot-vida-cascais/scope-changes", """
                {"description":"Physical centres; the Viver Cascais card as health card",
                 "occurred":{"edtf":"[2021-04..2025-09]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L757-761"}}""");
        command("/missions/spot-vida-cascais/triggers", """
                {"kind":"crisis","description":"Refugees from Ukraine","occurred":{"edtf":"2022"},
                 "source":{"document":"ipi-2025-09","locator":"L761"}}""");
        command("/missions/spot-vida-cascais/scope-changes", """
                {"description":"The card for all who arrive, and help with the language","occurred":{"edtf":"2022"},
                 "source":{"document":"ipi-2025-09","locator":"L761"}}""");
        command("/missions/spot-vida-cascais/relaunch", """
                {"reason":"Espaço S: up to 12 months of clinical support for those from 12 to 30","occurred":{"edtf":"2024-09"},
                 "source":{"document":"ipi-2025-09","locator":"L763"}}""");
    }

    private static void hamburg() {
        command("/missions", """
                {"id":"spot-urban-twins","city":"spot-hamburg","participatingCities":["spot-leipzig"],
                 "title":"Connected Urban Twins","topic":"digital-security-sovereignty","occurred":{"edtf":"2021"}}""");
        command(
                "/missions/spot-urban-twins/participating-cities",
                "{\"city\":\"spot-munich\",\"occurred\":{\"edtf\":\"2022\"}}");
        command(
                "/missions/spot-urban-twins/formalisation-stages",
                "{\"stage\":\"informalGroup\",\"occurred\":{\"edtf\":\"2020\"}}");
        command(
                "/missions/spot-urban-twins/formalisation-stages",
                "{\"stage\":\"workingGroups\",\"occurred\":{\"edtf\":\"2021\"}}");
        command("/missions/spot-urban-twins/formalisation-stages/workingGroups/end", """
                {"reason":"The four years are over","projectsContinue":true,"occurred":{"edtf":"2025"},
                 "source":{"document":"ipi-2025-09","locator":"L675"}}""");
    }

    @Test
    void a_bid_is_proposed_with_its_trigger_and_target_and_nothing_is_launched_or_promised() {
        JsonNode bid = mission("spot-ai-gigafactory");
        assertThat(bid.path("status").asText()).isEqualTo("proposed");
        assertThat(bid.hasNonNull("launch")).isFalse();
        assertThat(bid.path("triggers").path(0).path("occurred").path("edtf").asText())
                .isEqualTo("2025-04");
        assertThat(bid.path("goals").path(0).path("target").path("qualifier").asText())
                .isEqualTo("upTo");
        JsonNode standing = get("/cities/spot-vienna/partnership?at=2025-12-31")
                .json()
                .path("missions")
                .path(0);
        assertThat(standing.path("status").asText()).isEqualTo("proposed");
        assertThat(standing.path("commitments")).isEmpty();
    }

    @Test
    void an_alliance_is_no_legal_entity_and_has_children() {
        JsonNode alliance = mission("spot-oulu-alliance");
        assertThat(alliance.path("legalEntity").isBoolean()).isTrue();
        assertThat(alliance.path("legalEntity").asBoolean()).isFalse();
        assertThat(alliance.path("arrangement").asText()).isEqualTo("consortium");
        assertThat(alliance.path("goals").path(0).path("period").path("latest").asText())
                .isEqualTo("2027-12-31");
        assertThat(ids("/missions/spot-oulu-alliance/children"))
                .containsExactly("spot-oulu-health-labs", "spot-oulu-medical-data-infrastructure")
                .isEqualTo(ids("/missions?parent=spot-oulu-alliance"));
        assertThat(ids("/missions/spot-oulu-health-labs/children")).isEmpty();
        assertThat(get("/missions/nothing/children").code()).isEqualTo("mission-not-found");
    }

    @Test
    void new_terms_hold_and_the_old_ones_stay_on_record() {
        JsonNode kood = mission("spot-kood");
        assertThat(kood.path("terms").asText()).startsWith("No upfront fee");
        assertThat(kood.path("arrangement").asText()).isEqualTo("informal");
        assertThat(kood.path("arrangementChanges")).hasSize(1);
        assertThat(kood.path("arrangementChanges")
                        .path(0)
                        .path("source")
                        .path("locator")
                        .asText())
                .isEqualTo("L547-549");
        command("/missions/spot-kood/arrangement-changes", "{\"arrangement\":\"consortium\",%s}".formatted(PUBLISHED));
        JsonNode formal = mission("spot-kood");
        assertThat(formal.path("arrangement").asText()).isEqualTo("consortium");
        assertThat(formal.path("terms").asText()).startsWith("No upfront fee");
        assertThat(get("/cities/spot-johvi/timeline?types=mission.proposed").text())
                .contains("Free of cost for students");
        assertThat(ids("/missions?sector=business&city=spot-johvi")).containsExactly("spot-kood");
        assertThat(ids("/missions?sector=government&city=spot-johvi")).isEmpty();
    }

    @Test
    void a_city_takes_part_from_when_it_joined_until_it_left() {
        assertThat(ids("/missions?city=spot-tallinn&at=2024-12-31")).isEmpty();
        assertThat(ids("/missions?city=spot-tallinn&at=2025-06-30")).containsExactly("spot-kood");
        assertThat(ids("/missions?city=spot-tallinn")).containsExactly("spot-kood");
        command(
                "/missions/spot-urban-twins/participating-cities/spot-leipzig/leave",
                "{\"reason\":\"Goes on by itself\",\"occurred\":{\"edtf\":\"2024\"}}");
        assertThat(ids("/missions?city=spot-leipzig")).isEmpty();
        assertThat(ids("/missions?city=spot-leipzig&at=2023-01-01")).containsExactly("spot-urban-twins");
        assertThat(ids("/missions?city=spot-leipzig&at=2024-12-31")).isEmpty();
        assertThat(words(mission("spot-urban-twins").path("participatingCities")))
                .containsExactly("spot-munich");
        JsonNode then = get("/missions/spot-urban-twins/participating-cities?at=2022-06-30")
                .json()
                .path("items");
        assertThat(then.findValuesAsText("city")).containsExactly("spot-leipzig", "spot-munich");
        assertThat(then.findValuesAsText("certainty")).containsExactly("certain", "possible");
        assertThat(get("/missions/spot-urban-twins/participating-cities").json().path("items"))
                .hasSize(2);
    }

    @Test
    void a_mission_that_goes_on_begins_afresh_and_keeps_what_set_it_off() {
        JsonNode vida = mission("spot-vida-cascais");
        assertThat(vida.path("status").asText()).isEqualTo("active");
        assertThat(vida.path("triggers").findValuesAsText("description"))
                .containsExactly("COVID-19", "Refugees from Ukraine");
        assertThat(vida.path("scopeChanges")).hasSize(2);
        assertThat(vida.path("turns")).hasSize(1);
        assertThat(vida.path("turns").path(0).path("reason").asText()).startsWith("Espaço S");
        assertThat(vida.path("turns").path(0).path("occurred").path("edtf").asText())
                .isEqualTo("2024-09");
        assertThat(vida.path("fitTestOverride").path("decidedBy").asText()).isEqualTo("Data steward of the import");
    }

    @Test
    void a_form_ends_while_projects_go_on_and_the_one_before_is_the_furthest_again() {
        JsonNode twins = mission("spot-urban-twins");
        assertThat(twins.path("stage").asText()).isEqualTo("informalGroup");
        assertThat(twins.path("stages")
                        .path(1)
                        .path("ended")
                        .path("projectsContinue")
                        .asBoolean())
                .isTrue();
        assertThat(ids("/missions?city=spot-hamburg&stage=informalGroup")).containsExactly("spot-urban-twins");
        assertThat(ids("/missions?city=spot-hamburg&stage=workingGroups")).isEmpty();
        assertThat(ids("/missions?city=spot-hamburg&stage=workingGroups&at=2024-12-31"))
                .containsExactly("spot-urban-twins");
        JsonNode during = get("/missions?city=spot-hamburg&at=2025-06-30")
                .json()
                .path("items")
                .path(0)
                .path("asOf");
        assertThat(during.path("stage").asText()).isEqualTo("informalGroup");
        assertThat(words(during.path("possibleStages"))).containsExactly("workingGroups");
    }

    @Test
    void what_is_known_to_follow_another_event_cannot_be_earlier_than_that_one() {
        command("/missions", """
                {"id":"spot-after","city":"spot-bologna","title":"After","topic":"circular-economy","occurred":{"edtf":"2021"}}""");
        String proposed = get("/cities/spot-bologna/timeline?types=mission.proposed&limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("stream").asText().equals("missions/spot-after"))
                .map(entry -> entry.path("event").asText())
                .findFirst()
                .orElseThrow();
        command(
                "/missions/spot-after/launch",
                "{%s,\"occurred\":{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\",\"after\":\"%s\"}}"
                        .formatted(OVERRIDE, proposed));

        assertThat(ids("/missions?city=spot-bologna&status=active&at=2020-12-31"))
                .doesNotContain("spot-after");
        assertThat(ids("/missions?city=spot-bologna&status=active&at=2021-01-01"))
                .contains("spot-after");
    }

    @Test
    void what_a_list_is_filtered_by_is_what_its_items_say_of_that_date() {
        for (String at : List.of(
                "2008-12-31",
                "2009-06-30",
                "2020-06-30",
                "2021-04-15",
                "2022-06-30",
                "2024-12-31",
                "2025-06-30",
                "2025-12-31")) {
            List<JsonNode> all = new ArrayList<>();
            get("/missions?limit=200&at=" + at).json().path("items").forEach(all::add);
            for (String status : List.of("framed", "proposed", "active", "suspended", "closed")) {
                assertThat(ids("/missions?limit=200&at=" + at + "&status=" + status))
                        .as(at + " " + status)
                        .isEqualTo(saying(all, "status", "possibleStatuses", status));
            }
            for (String stage :
                    List.of("trigger", "informalGroup", "workingGroups", "governingBody", "permanentUnit")) {
                assertThat(ids("/missions?limit=200&at=" + at + "&stage=" + stage))
                        .as(at + " " + stage)
                        .isEqualTo(saying(all, "stage", "possibleStages", stage));
            }
        }
    }

    @Test
    void an_override_of_the_fit_test_is_in_every_answer_about_the_mission() {
        String who = "Data steward of the import";
        assertThat(mission("spot-kood")
                        .path("fitTestOverride")
                        .path("decidedBy")
                        .asText())
                .isEqualTo(who);
        assertThat(get("/missions/spot-kood/fit-test")
                        .json()
                        .path("fitTestOverride")
                        .path("decidedBy")
                        .asText())
                .isEqualTo(who);
        for (String about : List.of("governance", "governance?at=2025-01-01", "pillars", "scaling-plan")) {
            assertThat(get("/missions/spot-kood/" + about)
                            .json()
                            .path("fitTestOverride")
                            .path("decidedBy")
                            .asText())
                    .as(about)
                    .isEqualTo(who);
        }
        assertThat(get("/missions/spot-kood/pillars?knownAt=2020-01-01").json().has("fitTestOverride"))
                .as("before it was recorded")
                .isFalse();
        for (String list : List.of("/missions?city=spot-johvi", "/missions?city=spot-johvi&at=2025-01-01")) {
            assertThat(get(list)
                            .json()
                            .path("items")
                            .path(0)
                            .path("fitTestOverride")
                            .path("decidedBy")
                            .asText())
                    .isEqualTo(who);
        }
        assertThat(get("/missions/spot-oulu-alliance/children")
                        .json()
                        .path("items")
                        .path(0)
                        .path("fitTestOverride")
                        .path("decidedBy")
                        .asText())
                .isEqualTo(who);
        assertThat(get("/cities/spot-johvi/partnership?at=2025-12-31")
                        .json()
                        .path("missions")
                        .path(0)
                        .path("lifecycle")
                        .findValuesAsText("decidedBy"))
                .containsExactly(who);
    }

    @Test
    void a_goal_is_revised_and_every_version_is_kept() {
        command("/missions/spot-ai-gigafactory/goals", """
                {"goal":"jobs","statement":"Jobs","target":{"qualifier":"multiplesOf","value":100,"unit":"jobs"},"occurred":{"edtf":"2025"}}""");
        command("/missions/spot-ai-gigafactory/goals/jobs/revise", """
                {"statement":"Highly skilled jobs","reason":"Said more exactly","occurred":{"edtf":"2025-09"},
                 "source":{"document":"ipi-2025-09","locator":"L612"}}""");

        JsonNode goal = mission("spot-ai-gigafactory").path("goals").path(1);
        assertThat(goal.path("statement").asText()).isEqualTo("Highly skilled jobs");
        assertThat(goal.path("versions").findValuesAsText("statement")).containsExactly("Jobs", "Highly skilled jobs");
        assertThat(goal.path("versions")
                        .path(0)
                        .path("target")
                        .path("qualifier")
                        .asText())
                .isEqualTo("multiplesOf");
        assertThat(goal.path("versions").path(1).path("reason").asText()).isEqualTo("Said more exactly");
    }

    private static List<String> saying(List<JsonNode> missions, String certain, String possible, String word) {
        return missions.stream()
                .filter(mission -> mission.path("asOf").path(certain).asText().equals(word)
                        || words(mission.path("asOf").path(possible)).contains(word))
                .map(mission -> mission.path("id").asText())
                .toList();
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

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static void command(String path, String json) {
        Answer answer = post(path, json, steward(CITIES));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }
}
