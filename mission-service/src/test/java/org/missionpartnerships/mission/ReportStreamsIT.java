package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/**
 * Six cities of the report, event by event in the order in which it tells of them: what this service holds goes in through
 * HTTP, and every figure, shade of a date and source comes back, in the event and where the thing is read. What other
 * services hold is named, so that no row is passed over.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReportStreamsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Loaded> LOADED = new HashMap<>();

    /**
     * @param events the data of the events that a row recorded, by its place among the rows
     * @param sent what was sent for it
     */
    private record Loaded(String city, Map<Integer, List<JsonNode>> events, Map<Integer, JsonNode> sent) {}

    @ParameterizedTest
    @ValueSource(strings = {"burgos", "linz", "warsaw", "antwerp", "vienna", "oulu"})
    void every_row_is_recorded_with_each_figure_shade_and_source(String stream) {
        Loaded loaded = load(stream);
        loaded.sent().forEach((place, sent) -> {
            List<JsonNode> events = loaded.events().get(place);
            assertThat(events).as("events of %s", sent).isNotEmpty();
            events.forEach(event -> {
                tells(event.path("occurred"), sent.path("occurred"));
                assertThat(event.path("occurred").path("basis").asText())
                        .isEqualTo(sent.path("occurred").path("basis").asText("stated"));
                assertThat(event.path("source")).isEqualTo(sent.path("source"));
            });
            assertThat(events.stream().flatMap(ReportStreamsIT::leaves).toList())
                    .as("what was recorded of %s", sent)
                    .containsAll(leaves(sent).toList());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"burgos", "linz", "warsaw", "antwerp", "vienna", "oulu"})
    void every_row_is_read_back_where_one_looks_for_it(String stream) {
        Loaded loaded = load(stream);
        int place = 0;
        for (JsonNode row : rows(stream)) {
            JsonNode sent = loaded.sent().get(place++);
            if (sent != null) {
                Answer answer = get(row.path("read").asText());
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                assertThat(leaves(answer.json()).toList())
                        .as("%s of %s", row.path("read").asText(), sent)
                        .containsAll(leaves(sent).toList());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"burgos,14", "linz,8", "warsaw,11", "antwerp,10", "oulu,7"})
    void no_row_is_passed_over(String stream, int rows) {
        Set<String> told = new LinkedHashSet<>();
        rows(stream).forEach(row -> told.add(row.path("row").asText()));
        for (int row = 1; row <= rows; row++) {
            assertThat(told).contains("" + row);
        }
        assertThat(told).hasSize(rows);
    }

    @Test
    void no_row_of_viennas_bid_is_passed_over() {
        Set<String> told = new LinkedHashSet<>();
        rows("vienna").forEach(row -> told.add(row.path("row").asText()));
        assertThat(told).containsExactlyInAnyOrder("a1", "a2", "a3", "a4", "a5");
    }

    @Test
    void nobody_says_that_adaptcitys_projects_went_on() {
        load("warsaw");
        assertThat(get("/missions/report-adaptcity")
                        .json()
                        .path("turns")
                        .path(0)
                        .has("projectsContinue"))
                .isFalse();
    }

    @Test
    void warsaws_three_missions_carry_each_other_on() {
        load("warsaw");
        assertThat(get("/missions/report-adaptcity").json().path("successors").findValuesAsText("successor"))
                .containsExactly("report-green-vision");
        assertThat(get("/missions/report-green-vision")
                        .json()
                        .path("successors")
                        .findValuesAsText("successor"))
                .containsExactly("report-climate-city-contract");
        JsonNode lineage = get("/missions/report-climate-city-contract/lineage?depth=2&at=2025-09-30")
                .json();
        Map<String, Integer> generations = new LinkedHashMap<>();
        lineage.path("nodes")
                .forEach(node -> generations.put(
                        node.path("node").path("id").asText(),
                        node.path("generation").asInt()));
        assertThat(generations)
                .containsEntry("report-adaptcity", -2)
                .containsEntry("report-green-vision", -1)
                .containsEntry("report-climate-city-contract", 0);
        assertThat(post(
                                "/missions/report-climate-city-contract/successors",
                                "{\"successor\":\"report-adaptcity\",\"occurred\":{\"edtf\":\"2025\"}}",
                                steward("report-warsaw"))
                        .code())
                .isEqualTo("lineage-cycle");
        assertThat(get("/missions/report-adaptcity")
                        .json()
                        .path("initiator")
                        .path("sector")
                        .asText())
                .isEqualTo("civilSociety");
        JsonNode then = get("/cities/report-warsaw/partnership?at=2016-06-30").json();
        assertThat(then.path("missions").path(0).path("mission").asText()).isEqualTo("report-adaptcity");
        assertThat(then.path("missions").path(0).path("status").asText()).isEqualTo("active");
    }

    @Test
    void viennas_bid_is_proposed_and_nothing_is_promised() {
        load("vienna");
        JsonNode bid = get("/missions/report-ai-gigafactory").json();
        assertThat(bid.path("status").asText()).isEqualTo("proposed");
        assertThat(bid.hasNonNull("launch")).isFalse();
        JsonNode standing = get("/cities/report-vienna/partnership?at=2025-12-31")
                .json()
                .path("missions")
                .path(0);
        assertThat(standing.path("commitments")).isEmpty();
        assertThat(standing.path("goals").findValuesAsText("qualifier"))
                .containsExactly("exact", "range", "upTo", "approximate", "multiplesOf");
    }

    @Test
    void oulus_alliance_is_no_legal_entity_and_has_two_children() {
        load("oulu");
        JsonNode alliance = get("/missions/report-innovation-alliance").json();
        assertThat(alliance.path("legalEntity").isBoolean()).isTrue();
        assertThat(alliance.path("legalEntity").asBoolean()).isFalse();
        assertThat(get("/missions/report-innovation-alliance/children")
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly("report-health-labs", "report-medical-data");
    }

    @Test
    void antwerps_three_tellings_of_its_budget_stand_side_by_side() {
        load("antwerp");
        JsonNode claims = get("/claims?subject=report-antwerp-budget").json().path("items");
        assertThat(claims.findValuesAsText("locator")).containsExactlyInAnyOrder("L72", "L505", "L876");
        JsonNode budget = get("/missions/report-youth-employment/budgets").json();
        assertThat(budget.findValuesAsText("locator")).contains("L505", "L876", "L72");
    }

    private static Loaded load(String stream) {
        return LOADED.computeIfAbsent(stream, ReportStreamsIT::loadOnce);
    }

    private static Loaded loadOnce(String stream) {
        JsonNode file = read(stream);
        String city = file.path("city").path("id").asText();
        String[] steward = steward(city);
        accepted("/cities", file.path("city").toString(), steward);
        Map<Integer, List<JsonNode>> events = new LinkedHashMap<>();
        Map<Integer, JsonNode> sent = new LinkedHashMap<>();
        Map<String, String> ofRow = new HashMap<>();
        int known = timeline(city).size();
        int place = 0;
        for (JsonNode row : file.path("rows")) {
            if (row.has("post")) {
                String body = row.path("body").toString();
                for (Map.Entry<String, String> event : ofRow.entrySet()) {
                    body = body.replace("{row " + event.getKey() + "}", event.getValue());
                }
                accepted(row.path("post").asText(), body, steward);
                List<JsonNode> all = timeline(city);
                ofRow.put(row.path("row").asText(), all.getLast().path("event").asText());
                events.put(
                        place,
                        all.subList(known, all.size()).stream()
                                .map(entry -> entry.path("data"))
                                .toList());
                sent.put(place, parse(body));
                known = all.size();
            }
            place++;
        }
        return new Loaded(city, events, sent);
    }

    private static List<JsonNode> timeline(String city) {
        List<JsonNode> entries = new ArrayList<>();
        Answer answer = get("/cities/" + city + "/timeline?limit=200");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answer.json().path("items").forEach(entries::add);
        return entries;
    }

    private static JsonNode rows(String stream) {
        return read(stream).path("rows");
    }

    private static JsonNode read(String stream) {
        try (InputStream file = ReportStreamsIT.class.getResourceAsStream("/report/streams/" + stream + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What an object says is said by the other as well, which may say more. */
    private static void tells(JsonNode answer, JsonNode expected) {
        expected.fieldNames()
                .forEachRemaining(field -> assertThat(answer.path(field)).isEqualTo(expected.path(field)));
    }

    private static Stream<String> leaves(JsonNode node) {
        if (!node.isContainerNode()) {
            return Stream.of(
                    node.isNumber()
                            ? new BigDecimal(node.asText()).stripTrailingZeros().toPlainString()
                            : node.asText());
        }
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        return children.stream().flatMap(ReportStreamsIT::leaves);
    }

    private static void accepted(String path, String body, String[] steward) {
        Answer answer = post(path, body, steward);
        assertThat(answer.status()).as(path + " " + body + " " + answer.text()).isBetween(200, 201);
    }
}
