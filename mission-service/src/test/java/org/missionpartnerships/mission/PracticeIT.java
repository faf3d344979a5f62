package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.bearer;
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
import org.missionpartnerships.testsupport.servers.Tokens;
import org.missionpartnerships.testsupport.specs.RealServers;

/** What cities learn from each other, and how what they began lives on: Bologna, Cascais, Warsaw, Austria, Hamburg. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PracticeIT {

    private static final String NOT_GIVEN = "\"occurred\":{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}";
    private static final String IN_2022 = "\"occurred\":{\"edtf\":\"2022\"}";
    private static final String[] STEWARD =
            steward("bologna", "cascais", "warsaw-city", "gemeinde-wien", "hamburg", "praha", "network");
    private static final String OVERRIDE =
            "\"fitTestOverride\":{\"decidedBy\":\"Data steward of the import\",\"reason\":\"Launched before fit tests were kept\"}";

    private static boolean loaded;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        for (String city : List.of("bologna", "cascais", "warsaw-city", "gemeinde-wien", "hamburg", "praha")) {
            accepted("/cities", "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(city, city));
        }
        mission("bologna-climate-neutrality", "bologna", "climate-stakeholders");
        mission("cascais-vida-cascais", "cascais", "health-inclusion");
        mission("adapt-city", "warsaw-city", "climate-stakeholders");
        mission("sichere-demokratie", "gemeinde-wien", "digital-security-sovereignty");
        mission("connected-urban-twins", "hamburg", "digital-security-sovereignty");
        accepted("/practices", """
                {"id":"mission-100-adaptation","title":"Adaptation projects of Mission 100 cities","topic":"climate-stakeholders",
                 "description":"Examples of successful adaptation to heatwaves and flooding","tested":true,
                 "publisher":{"name":"Other Mission 100 cities","sector":"government"},%s,"source":{"document":"ipi-2025-09","locator":"L859"}}""".formatted(NOT_GIVEN));
        accepted("/adoptions", """
                {"id":"bologna-heatwave-adaptation","practice":"mission-100-adaptation","mission":"bologna-climate-neutrality",
                 "description":"Officials brought in examples for heatwaves and flooding",
                 "timeSaved":{"words":"months of trial and error"},%s,"source":{"document":"ipi-2025-09","locator":"L859"}}""".formatted(NOT_GIVEN));
        accepted("/practices", """
                {"id":"community-health-models","title":"Community-based health models","topic":"health-inclusion",
                 "description":"Earlier models of health care in and by communities",%s,"source":{"document":"ipi-2025-09","locator":"L861"}}""".formatted(NOT_GIVEN));
        accepted("/adoptions", """
                {"id":"cascais-community-health","practice":"community-health-models","city":"cascais","mission":"cascais-vida-cascais",
                 "adapted":"Adapted to local needs during COVID-19",%s,"source":{"document":"ipi-2025-09","locator":"L861"}}""".formatted(NOT_GIVEN));
        accepted("/adoptions/cascais-community-health/adaptations", """
                {"adapted":"The card for public transport serves as a health card",%s,"source":{"document":"ipi-2025-09","locator":"L757-761"}}""".formatted(NOT_GIVEN));
        accepted("/exchanges", """
                {"id":"warsaw-large-polish-cities","mission":"adapt-city","count":{"value":11,"unit":"large Polish cities"},
                 "subject":"Adaptation to climate change","form":"Constant dialogue, exchanging insights and ideas",
                 "occurred":{"edtf":"2014/2019"},"source":{"document":"ipi-2025-09","locator":"L411"}}""");
        accepted("/practices", """
                {"id":"digital-government-solutions","title":"Digital government solutions","topic":"digital-security-sovereignty",
                 "description":"Tried and tested solutions from around Europe: from Jõhvi to Cascais","tested":true,
                 "count":{"value":24,"unit":"solutions"},"mission":"sichere-demokratie",
                 "occurred":{"edtf":"[..2025-09]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L655"}}""");
        accepted("/missions/connected-urban-twins/scaling-plan/duration", """
                {"length":"P4Y",%s,"source":{"document":"ipi-2025-09","locator":"L675"}}""".formatted(NOT_GIVEN));
        loaded = true;
    }

    @Test
    void bologna_took_up_what_others_had_tried_and_saved_months() {
        JsonNode adoption = get("/adoptions/bologna-heatwave-adaptation").json();
        assertThat(adoption.path("practice").asText()).isEqualTo("mission-100-adaptation");
        assertThat(adoption.path("city").asText()).isEqualTo("bologna");
        assertThat(adoption.path("timeSaved").path("words").asText()).isEqualTo("months of trial and error");
        assertThat(adoption.path("source").path("locator").asText()).isEqualTo("L859");
        assertThat(ids("/adoptions?mission=bologna-climate-neutrality")).containsExactly("bologna-heatwave-adaptation");
        JsonNode adopted = get("/practices?adoptedBy=bologna").json().path("items");
        assertThat(adopted.findValuesAsText("id")).containsExactly("mission-100-adaptation");
        assertThat(adopted.path(0).path("adoptions").asInt()).isEqualTo(1);
        assertThat(get("/cities/bologna/timeline?types=practice.adopted").json().path("items"))
                .hasSize(1);
        JsonNode lineage = get("/missions/bologna-climate-neutrality/lineage").json();
        assertThat(lineage.path("links").path(0).path("relation").asText()).isEqualTo("adoptedFrom");
        assertThat(lineage.path("nodes").path(0).path("title").asText())
                .isEqualTo("Adaptation projects of Mission 100 cities");
    }

    @Test
    void cascais_adapted_what_it_had_adopted() {
        JsonNode adoption = get("/adoptions/cascais-community-health").json();
        assertThat(adoption.path("adapted").asText()).contains("local needs");
        assertThat(adoption.path("adaptations").path(0).path("adapted").asText())
                .contains("health card");
        assertThat(adoption.has("originCity")).isFalse();
    }

    @Test
    void warsaw_was_in_dialogue_with_eleven_cities_that_nobody_names() {
        JsonNode exchange = get("/exchanges/warsaw-large-polish-cities").json();
        assertThat(exchange.path("count").path("value").asInt()).isEqualTo(11);
        assertThat(exchange.path("count").path("unit").asText()).isEqualTo("large Polish cities");
        assertThat(exchange.path("cities")).isEmpty();
        assertThat(exchange.path("occurred").path("latest").asText()).isEqualTo("2019-12-31");
        assertThat(ids("/exchanges?city=warsaw-city")).containsExactly("warsaw-large-polish-cities");
        assertThat(ids("/exchanges?mission=adapt-city&city=bologna")).isEmpty();
        accepted("/exchanges", """
                {"city":"praha","cities":["gemeinde-wien","bologna"],"subject":"Shade in summer",%s}""".formatted(NOT_GIVEN));
        assertThat(ids("/exchanges?city=bologna")).containsExactly("praha-shade-in-summer");
    }

    @Test
    void practices_are_found_by_words_topic_city_and_whether_they_were_tried() {
        assertThat(ids("/practices?q=digital%20solu")).containsExactly("digital-government-solutions");
        assertThat(ids("/practices?q=johvi")).containsExactly("digital-government-solutions");
        assertThat(ids("/practices?q=heatwave+Mission")).containsExactly("mission-100-adaptation");
        assertThat(ids("/practices?q=heatwave+digital")).isEmpty();
        assertThat(ids("/practices?q=it's%20%26%20!(:*")).isEmpty();
        assertThat(ids("/practices?topic=health-inclusion")).containsExactly("community-health-models");
        assertThat(ids("/practices?city=gemeinde-wien")).containsExactly("digital-government-solutions");
        assertThat(ids("/practices?mission=sichere-demokratie&tested=true"))
                .containsExactly("digital-government-solutions");
        assertThat(ids("/practices?topic=health-inclusion&tested=true")).isEmpty();
        assertThat(get("/practices?q=%21%21").status()).isEqualTo(400);
        List<String> paged = new ArrayList<>();
        String next = "/practices?limit=1";
        while (!next.isEmpty()) {
            paged.addAll(ids(next));
            next = get(next).json().path("next").asText("");
        }
        assertThat(paged).hasSizeGreaterThanOrEqualTo(3).isEqualTo(ids("/practices"));
    }

    @Test
    void a_set_of_solutions_is_told_by_its_number_and_can_grow() {
        JsonNode solutions = get("/practices/digital-government-solutions").json();
        assertThat(solutions.path("count").path("value").asInt()).isEqualTo(24);
        assertThat(solutions.path("city").asText()).isEqualTo("gemeinde-wien");
        assertThat(solutions.path("tested").asBoolean()).isTrue();
        accepted("/practices", """
                {"id":"growing-set","title":"A set that grows","topic":"digital-security-sovereignty","description":"More to come",
                 "count":{"value":24},"city":"praha",%s}""".formatted(NOT_GIVEN));
        accepted("/practices/growing-set/revisions", """
                {"count":{"qualifier":"moreThan","value":24},"title":"A set that grew","occurred":{"edtf":"2026-21"}}""");
        accepted(
                "/practices/growing-set/tests",
                "{\"result\":\"In use in ten towns\",\"worked\":true,%s}".formatted(NOT_GIVEN));
        JsonNode grown = get("/practices/growing-set").json();
        assertThat(grown.path("title").asText()).isEqualTo("A set that grew");
        assertThat(grown.path("description").asText()).isEqualTo("More to come");
        assertThat(grown.path("count").path("qualifier").asText()).isEqualTo("moreThan");
        assertThat(grown.path("tested").asBoolean()).isTrue();
        assertThat(ids("/practices?q=grew")).containsExactly("growing-set");
        accepted("/practices/growing-set/withdraw", "{\"reason\":\"Merged into another\",%s}".formatted(NOT_GIVEN));
        assertThat(ids("/practices?withdrawn=true")).contains("growing-set");
    }

    @Test
    void two_missions_may_adopt_each_others_practices() {
        mission("cool-districts", "praha", "climate-stakeholders");
        mission("green-town", "hamburg", "climate-stakeholders");
        accepted("/practices", """
                {"id":"cool-places","title":"Cool places","topic":"climate-stakeholders","description":"Stations in hot districts",
                 "mission":"cool-districts",%s}""".formatted(NOT_GIVEN));
        accepted("/practices", """
                {"id":"green-roofs","title":"Green roofs","topic":"climate-stakeholders","description":"On public buildings",
                 "mission":"green-town","basedOn":["cool-places"],%s}""".formatted(NOT_GIVEN));
        accepted("/adoptions", "{\"practice\":\"cool-places\",\"mission\":\"green-town\",%s}".formatted(NOT_GIVEN));
        accepted("/adoptions", "{\"practice\":\"green-roofs\",\"mission\":\"cool-districts\",%s}".formatted(NOT_GIVEN));
        accepted("/adoptions", "{\"practice\":\"green-roofs\",\"city\":\"praha\",%s}".formatted(NOT_GIVEN));
        JsonNode lineage = get("/practices/green-roofs/lineage").json();
        assertThat(lineage.path("links").findValuesAsText("relation")).contains("adoptedFrom", "publishedBy");
        List<String> nodes = new ArrayList<>();
        lineage.path("nodes")
                .forEach(node -> nodes.add(node.path("node").path("kind").asText() + " "
                        + node.path("node").path("id").asText()));
        assertThat(nodes)
                .contains("city praha", "practice cool-places", "mission green-town", "mission cool-districts");
    }

    @Test
    void a_mission_that_may_be_more_than_half_over_and_has_no_owner_is_found() {
        JsonNode hamburg = get("/missions/connected-urban-twins/scaling-plan").json();
        assertThat(hamburg.path("duration").path("length").asText()).isEqualTo("P4Y");
        assertThat(hamburg.path("missing"))
                .extracting(JsonNode::asText)
                .containsExactly("governance", "funding", "partnerRoles", "postProjectOwner", "exchangeLoop");
        assertThat(missions("/scaling-plans?pastHalf=possible&owned=false&city=hamburg"))
                .isEmpty();
        accepted("/missions/connected-urban-twins/launch", "{%s,%s}".formatted(OVERRIDE, NOT_GIVEN));
        String possible = "/scaling-plans?pastHalf=possible&owned=false&city=hamburg&at=2025-09-30";
        assertThat(missions(possible)).containsExactly("connected-urban-twins");
        assertThat(get(possible).json().path("items").path(0).path("pastHalf").asText())
                .isEqualTo("possible");
        assertThat(missions("/scaling-plans?pastHalf=certain&owned=false&city=hamburg&at=2025-09-30"))
                .isEmpty();
        assertThat(missions("/scaling-plans?pastHalf=certain&owned=false&city=hamburg&at=2027-09-30"))
                .containsExactly("connected-urban-twins");
        accepted(
                "/missions/connected-urban-twins/scaling-plan/duration",
                "{\"starts\":{\"edtf\":\"2021-01\"},\"length\":\"P4Y\",\"occurred\":{\"edtf\":\"2021\"}}");
        assertThat(missions("/scaling-plans?pastHalf=certain&city=hamburg&at=2022-12-31"))
                .isEmpty();
        assertThat(missions("/scaling-plans?pastHalf=certain&city=hamburg&at=2023-01-31"))
                .containsExactly("connected-urban-twins");
        assertThat(missions("/scaling-plans?pastHalf=notYet&city=hamburg&at=2022-12-01"))
                .containsExactly("connected-urban-twins");
        // Invented: the report names no public owner after the four years.
        accepted("/missions/connected-urban-twins/scaling-plan/owner", """
                {"owner":{"name":"An invented agency","sector":"government"},"occurred":{"edtf":"2024"}}""");
        assertThat(missions("/scaling-plans?pastHalf=certain&owned=false&city=hamburg&at=2023-12-31"))
                .containsExactly("connected-urban-twins");
        assertThat(missions("/scaling-plans?pastHalf=certain&owned=false&city=hamburg&at=2024-12-31"))
                .isEmpty();
        assertThat(missions("/scaling-plans?owned=true&agreed=false&city=hamburg"))
                .hasSize(1);
    }

    @Test
    void a_plan_that_was_agreed_after_the_launch_is_accepted_and_says_so() {
        mission("garden-tutors", "cascais", "climate-stakeholders");
        Answer launched = post(
                "/missions/garden-tutors/launch",
                "{%s,\"occurred\":{\"edtf\":\"2021-04\"}}".formatted(OVERRIDE),
                STEWARD);
        assertThat(launched.text()).contains("launched-without-scaling-plan");
        accepted("/missions/garden-tutors/scaling-plan", """
                {"governance":"Cascais Ambiente coordinates","funding":"Primarily public, with contributions in kind",
                 "partnerRoles":[{"partner":{"name":"Vodafone","sector":"business"},"role":"Mobile devices"}],
                 "occurred":{"edtf":"2022"},"source":{"document":"ipi-2025-09","locator":"L476"}}""");
        accepted("/missions/garden-tutors/scaling-plan/scaled-pilots", """
                {"pilot":"A community vegetable garden","scaledTo":"Citywide co-management","extent":{"value":90,"unit":"% of public spaces"},
                 "occurred":{"edtf":"[..2024]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L464"}}""");
        accepted("/missions/garden-tutors/scaling-plan/exchange-loops", """
                {"audiences":["Other municipalities"],%s}""".formatted(NOT_GIVEN));
        accepted("/missions/garden-tutors/scaling-plan/revisions", """
                {"reason":"More parishes","funding":"Public","occurred":{"edtf":"2023"}}""");
        JsonNode plan = get("/missions/garden-tutors/scaling-plan").json();
        assertThat(plan.path("agreedBeforeLaunch").asText()).isEqualTo("no");
        assertThat(plan.path("agreement")
                        .path("partnerRoles")
                        .path(0)
                        .path("role")
                        .asText())
                .isEqualTo("Mobile devices");
        assertThat(plan.path("scaledPilots").path(0).path("scaledTo").asText()).isEqualTo("Citywide co-management");
        assertThat(plan.path("missing"))
                .extracting(JsonNode::asText)
                .containsExactly("governance", "partnerRoles", "plannedDuration", "postProjectOwner");
        assertThat(missions("/scaling-plans?agreed=true&topic=climate-stakeholders"))
                .contains("garden-tutors");

        mission("garden-tutors-vague", "cascais", "climate-stakeholders");
        accepted("/missions/garden-tutors-vague/scaling-plan", "{\"funding\":\"Public\",%s}".formatted(IN_2022));
        assertThat(get("/missions/garden-tutors-vague/scaling-plan")
                        .json()
                        .path("agreedBeforeLaunch")
                        .asText())
                .isEqualTo("yes");
        accepted("/missions/garden-tutors-vague/launch", "{%s,%s}".formatted(OVERRIDE, IN_2022));
        assertThat(get("/missions/garden-tutors-vague/scaling-plan")
                        .json()
                        .path("agreedBeforeLaunch")
                        .asText())
                .isEqualTo("unknown");
        Answer repeated = post(
                "/missions/garden-tutors-vague/scaling-plan",
                "{\"funding\":\"Public\",%s}".formatted(IN_2022),
                STEWARD);
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void lists_are_what_folding_everything_again_gives() {
        String[] operator = bearer(Tokens.shared().operator());
        for (String projection : List.of(
                "practice_list", "adoption_list", "exchange_list", "replication_list", "scaling_list", "lineage")) {
            Answer answer = get("/operations/projections/%s/comparison".formatted(projection), operator);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("equal").asBoolean())
                    .as(answer.text())
                    .isTrue();
            assertThat(answer.json().path("tables")).isNotEmpty();
        }
    }

    private static void mission(String id, String city, String topic) {
        accepted("/missions", """
                {"id":"%s","city":"%s","title":"%s","topic":"%s",%s}""".formatted(
                        id, city, id, topic, "\"occurred\":{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}"));
    }

    private static void accepted(String path, String body) {
        Answer answer = post(path, body, STEWARD);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }

    private static List<String> ids(String path) {
        return items(path, "id");
    }

    private static List<String> missions(String path) {
        return items(path, "mission");
    }

    private static List<String> items(String path, String member) {
        Answer answer = get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> values = new ArrayList<>();
        answer.json().path("items").forEach(item -> values.add(item.path(member).asText()));
        return values;
    }
}
