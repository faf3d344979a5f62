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
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** A coding school that towns, countries and high schools take up; a programme that spreads; and nothing that comes from itself. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LineageIT {

    private static final String NOT_GIVEN = "\"occurred\":{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"%s}";
    private static final String IN_2022 = "\"occurred\":{\"edtf\":\"2022\"}";
    private static final String[] STEWARD = steward("johvi", "stem-midlands", "kuopio", "loop", "network");

    private static boolean loaded;
    private static String launch;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        for (String city : List.of("johvi", "stem-midlands", "kuopio", "loop")) {
            accepted("/cities", "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(city, city));
        }
        accepted("/missions", """
                {"id":"johvi-kood","city":"johvi","title":"kood/Jõhvi","topic":"youth-employment-education",
                 "initiator":{"name":"Eight Estonian startup entrepreneurs","sector":"business"},
                 "occurred":{"edtf":"[..2022]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L545"}}""");
        accepted("/missions/johvi-kood/launch", """
                {"fitTestOverride":{"decidedBy":"Data steward of the import","reason":"Launched before fit tests were kept"},
                 "occurred":{"edtf":"[..2022]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L545-549"}}""");
        launch = get("/cities/johvi/timeline?types=mission.launched")
                .json()
                .path("items")
                .path(0)
                .path("event")
                .asText();
        String afterLaunch = NOT_GIVEN.formatted(",\"after\":\"" + launch + "\"");
        accepted("/replications", """
                {"id":"kood-voru","mission":"johvi-kood","place":{"name":"Võru","country":"EE"},
                 "requestedBy":[{"name":"Administration of Võru","sector":"government"}],
                 "funders":[{"party":{"name":"Town of Võru","sector":"government"},"contribution":"Initial funding"}],
                 %s,"source":{"document":"ipi-2025-09","locator":"L551"}}""".formatted(afterLaunch));
        accepted("/replications", """
                {"id":"kood-paide","mission":"johvi-kood","place":{"name":"Paide","country":"EE"},
                 "requestedBy":[{"name":"Administration of Paide","sector":"government"}],
                 "funders":[{"party":{"name":"Town of Paide","sector":"government"},"contribution":"Initial funding"},
                            {"party":{"name":"A local manufacturing firm","sector":"business"},"contribution":"A substantial financial contribution"}],
                 %s,"source":{"document":"ipi-2025-09","locator":"L551"}}""".formatted(afterLaunch));
        accepted("/replications/kood-kuopio/start", """
                {"mission":"johvi-kood","place":{"name":"Kuopio","city":"kuopio","country":"FI"},"name":"kood/Sisu",
                 "occurred":{"edtf":"2024","phrase":"mid 2024"},"source":{"document":"ipi-2025-09","locator":"L553"}}""");
        accepted("/replications/kood-high-schools/start", """
                {"mission":"johvi-kood","place":{"name":"High schools around Estonia","country":"EE"},"form":"Peer-learning model only",
                 "extents":[{"quantity":{"qualifier":"approximate","value":30,"unit":"high schools"}},
                            {"quantity":{"value":10,"unit":"high schools"},"where":"Tallinn"}],
                 "occurred":{"edtf":"2025/2026","phrase":"beginning in the 2025-2026 academic year"},
                 "source":{"document":"ipi-2025-09","locator":"L553"}}""");
        accepted("/replications/kood-zhytomyr/start", """
                {"mission":"johvi-kood","place":{"name":"Zhytomyr","country":"UA"},"form":"Remote academy",
                 "funders":[{"party":{"name":"A foreign aid project"}}],%s,"source":{"document":"ipi-2025-09","locator":"L553"}}""".formatted(NOT_GIVEN.formatted("")));
        accepted("/replications/kood-nairobi/start", """
                {"mission":"johvi-kood","place":{"name":"Nairobi","country":"KE"},"form":"Remote boot camp",
                 "outlook":"Expanding operations into Eastern Africa",%s,"source":{"document":"ipi-2025-09","locator":"L553"}}""".formatted(NOT_GIVEN.formatted("")));
        mission("kuopio-kood-sisu", "kuopio", null);
        accepted("/replications/kood-kuopio/mission", """
                {"mission":"kuopio-kood-sisu","occurred":{"edtf":"2024"}}""");

        mission("driving-stem", "stem-midlands", null);
        accepted("/practices", """
                {"id":"dream-space","title":"Microsoft Dream Space","topic":"youth-employment-education",
                 "description":"STEM training for students and teachers","tested":true,"mission":"driving-stem",
                 "publisher":{"name":"Microsoft","sector":"business"},%s,"source":{"document":"ipi-2025-09","locator":"L543"}}""".formatted(NOT_GIVEN.formatted("")));
        for (String[] place : new String[][] {{"portugal", "Portugal", "PT"}, {"netherlands", "Netherlands", "NL"}}) {
            accepted("/replications/dream-space-%s/start".formatted(place[0]), """
                    {"practice":"dream-space","place":{"name":"%s","country":"%s"},%s,"source":{"document":"ipi-2025-09","locator":"L543"}}""".formatted(
                            place[1], place[2], NOT_GIVEN.formatted("")));
        }
        loaded = true;
    }

    @Test
    void every_replication_of_the_coding_school_is_told_with_place_and_funders() {
        JsonNode replications = get("/replications?mission=johvi-kood").json().path("items");
        assertThat(replications.findValuesAsText("id"))
                .containsExactly(
                        "kood-high-schools", "kood-kuopio", "kood-nairobi", "kood-paide", "kood-voru", "kood-zhytomyr");
        assertThat(ids("/replications?mission=johvi-kood&status=requested")).containsExactly("kood-paide", "kood-voru");
        assertThat(ids("/replications?country=EE&status=started")).containsExactly("kood-high-schools");
        assertThat(ids("/replications?city=kuopio")).containsExactly("kood-kuopio");

        JsonNode paide = get("/replications/kood-paide").json();
        assertThat(paide.path("status").asText()).isEqualTo("requested");
        assertThat(paide.path("request").path("occurred").path("after").asText())
                .isEqualTo(launch);
        assertThat(paide.path("funders").findValuesAsText("contribution"))
                .containsExactly("Initial funding", "A substantial financial contribution");
        JsonNode schools = get("/replications/kood-high-schools").json().path("start");
        assertThat(schools.path("extents")
                        .path(0)
                        .path("quantity")
                        .path("qualifier")
                        .asText())
                .isEqualTo("approximate");
        assertThat(schools.path("extents").path(1).path("where").asText()).isEqualTo("Tallinn");
        assertThat(schools.path("occurred").path("edtf").asText()).isEqualTo("2025/2026");
        JsonNode kuopio = get("/replications/kood-kuopio").json();
        assertThat(kuopio.path("start").path("name").asText()).isEqualTo("kood/Sisu");
        assertThat(kuopio.path("start").path("occurred").path("phrase").asText())
                .isEqualTo("mid 2024");
        assertThat(kuopio.path("resulting").path("mission").asText()).isEqualTo("kuopio-kood-sisu");
        assertThat(get("/replications/kood-zhytomyr")
                        .json()
                        .path("funders")
                        .path(0)
                        .path("party")
                        .path("name")
                        .asText())
                .isEqualTo("A foreign aid project");
        assertThat(get("/replications/kood-nairobi")
                        .json()
                        .path("start")
                        .path("outlook")
                        .asText())
                .contains("Eastern Africa");
    }

    @Test
    void the_lineage_of_the_school_shows_what_came_of_it_with_the_events_that_say_so() {
        JsonNode lineage = get("/missions/johvi-kood/lineage").json();
        assertThat(nodes(lineage))
                .containsExactly(
                        "mission johvi-kood 0",
                        "replication kood-high-schools 1",
                        "replication kood-kuopio 1",
                        "replication kood-nairobi 1",
                        "replication kood-paide 1",
                        "replication kood-voru 1",
                        "replication kood-zhytomyr 1",
                        "mission kuopio-kood-sisu 2");
        assertThat(lineage.path("complete").asBoolean()).isTrue();
        JsonNode kuopio = link(lineage, "kuopio-kood-sisu", "kood-kuopio");
        assertThat(kuopio.path("relation").asText()).isEqualTo("replicatedFrom");
        assertThat(kuopio.path("type").asText()).isEqualTo("replication.mission-linked");
        assertThat(kuopio.path("certainty").asText()).isEqualTo("certain");
        JsonNode voru = link(lineage, "kood-voru", "johvi-kood");
        assertThat(voru.path("source").path("locator").asText()).isEqualTo("L551");
        assertThat(get("/cities/johvi/timeline?types=replication").json().path("items"))
                .hasSize(7);
    }

    @Test
    void depth_and_date_narrow_it_in_both_directions() {
        JsonNode shallow = get("/missions/johvi-kood/lineage?depth=1").json();
        assertThat(nodes(shallow)).hasSize(7);
        assertThat(shallow.path("complete").asBoolean()).isFalse();
        assertThat(nodes(get("/missions/kuopio-kood-sisu/lineage").json()))
                .containsExactly("mission johvi-kood -2", "replication kood-kuopio -1", "mission kuopio-kood-sisu 0");
        JsonNode early = get("/missions/johvi-kood/lineage?at=2023-06-30").json();
        assertThat(nodes(early)).doesNotContain("replication kood-kuopio 1", "replication kood-high-schools 1");
        assertThat(link(early, "kood-voru", "johvi-kood").path("certainty").asText())
                .isEqualTo("possible");
        assertThat(nodes(get("/replications/kood-kuopio/lineage").json())).hasSize(3);
        assertThat(get("/missions/johvi-kood/lineage?depth=11").status()).isEqualTo(400);
        assertThat(get("/missions/johvi-kood/lineage?depth=0").status()).isEqualTo(400);
        assertThat(get("/missions/nothing/lineage").code()).isEqualTo("mission-not-found");
        assertThat(get("/practices/nothing/lineage").code()).isEqualTo("practice-not-found");
        assertThat(get("/replications/nothing/lineage").code()).isEqualTo("replication-not-found");
    }

    @Test
    void nothing_comes_of_a_mission_before_what_it_is_known_to_follow() {
        mission("dated-origin", "loop", null);
        String proposed = get("/cities/loop/timeline?types=mission.proposed&limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("stream").asText().equals("missions/dated-origin"))
                .findFirst()
                .orElseThrow()
                .path("event")
                .asText();
        accepted("/replications", """
                {"mission":"dated-origin","place":{"name":"Somewhere"},%s}""".formatted(NOT_GIVEN.formatted(",\"after\":\"" + proposed + "\"")));
        assertThat(nodes(get("/missions/dated-origin/lineage?at=2021-12-31").json()))
                .containsExactly("mission dated-origin 0");
        JsonNode later = get("/missions/dated-origin/lineage?at=2022-06-30").json();
        assertThat(link(later, "dated-origin-somewhere", "dated-origin")
                        .path("certainty")
                        .asText())
                .isEqualTo("possible");
    }

    @Test
    void a_programme_that_spreads_leads_back_to_the_mission_that_published_it() {
        JsonNode lineage = get("/missions/driving-stem/lineage").json();
        assertThat(nodes(lineage))
                .containsExactly(
                        "mission driving-stem 0",
                        "practice dream-space 1",
                        "replication dream-space-netherlands 2",
                        "replication dream-space-portugal 2");
        assertThat(link(lineage, "dream-space", "driving-stem").path("relation").asText())
                .isEqualTo("publishedBy");
        assertThat(ids("/replications?practice=dream-space"))
                .containsExactly("dream-space-netherlands", "dream-space-portugal");
    }

    @Test
    void a_replication_goes_on_to_its_end_and_a_failure_keeps_its_reason() {
        // Invented: the report tells of no replication that came to its end.
        mission("loop-origin", "loop", null);
        accepted("/replications", """
                {"mission":"loop-origin","place":{"name":"Eindhoven","country":"NL"},%s}""".formatted(IN_2022));
        String path = "/replications/loop-origin-eindhoven";
        accepted(path + "/start", "{\"form\":\"A smaller one\",\"occurred\":{\"edtf\":\"2023\"}}");
        accepted(path + "/funders", """
                {"funders":[{"party":{"name":"An invented province","sector":"government"},
                             "amount":{"qualifier":"upTo","value":100000,"currency":"EUR"}}],"occurred":{"edtf":"2023"}}""");
        accepted(path + "/adaptations", "{\"adapted\":\"In Dutch\",\"occurred\":{\"edtf\":\"2023\"}}");
        accepted(path + "/complete", "{\"result\":\"It runs on its own\",\"occurred\":{\"edtf\":\"2025\"}}");
        JsonNode done = get(path).json();
        assertThat(done.path("status").asText()).isEqualTo("completed");
        assertThat(done.path("version").asInt()).isEqualTo(5);
        assertThat(done.path("funders").path(0).path("amount").path("qualifier").asText())
                .isEqualTo("upTo");
        assertThat(done.path("adaptations").path(0).path("adapted").asText()).isEqualTo("In Dutch");

        accepted("/replications", """
                {"id":"loop-failed","mission":"loop-origin","place":{"name":"Lille","country":"FR"},%s}""".formatted(IN_2022));
        accepted(
                "/replications/loop-failed/fail",
                "{\"reason\":\"No public partner took over the running costs\",\"occurred\":{\"edtf\":\"2023\"}}");
        assertThat(get("/replications/loop-failed")
                        .json()
                        .path("failure")
                        .path("reason")
                        .asText())
                .isEqualTo("No public partner took over the running costs");
        assertThat(ids("/replications?status=failed")).containsExactly("loop-failed");
    }

    @Test
    void a_link_that_would_close_a_cycle_is_refused_and_the_way_round_is_named() {
        mission("round-a", "loop", null);
        mission("round-b", "loop", "round-a");
        mission("round-c", "loop", null);
        accepted("/missions/round-b/successors", "{\"successor\":\"round-c\",%s}".formatted(IN_2022));
        long network = get("/cities/loop/timeline?types=mission.successor-linked")
                .json()
                .path("items")
                .size();

        Answer refused =
                post("/missions/round-c/successors", "{\"successor\":\"round-a\",%s}".formatted(IN_2022), STEWARD);

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("lineage-cycle");
        assertThat(refused.json().path("path").findValuesAsText("id"))
                .containsExactly("round-a", "round-c", "round-b", "round-a");
        assertThat(refused.json().path("detail").asText())
                .contains("Mission round-a would come from itself: mission round-a, which comes from mission round-c");
        assertThat(get("/cities/loop/timeline?types=mission.successor-linked")
                        .json()
                        .path("items"))
                .hasSize((int) network);
        assertThat(get("/problems/lineage-cycle").status()).isEqualTo(200);

        accepted("/replications/round-replication/start", """
                {"mission":"round-c","place":{"name":"Elsewhere"},%s}""".formatted(IN_2022));
        Answer replicated = post(
                "/replications/round-replication/mission", "{\"mission\":\"round-a\",%s}".formatted(IN_2022), STEWARD);
        assertThat(replicated.code()).isEqualTo("lineage-cycle");
        assertThat(replicated.json().path("path").findValuesAsText("id"))
                .containsExactly("round-a", "round-replication", "round-c", "round-b", "round-a");
    }

    @Test
    void a_link_said_again_changes_nothing_and_one_that_was_not_recorded_stands_in_nobodys_way() {
        mission("twice-a", "loop", null);
        mission("twice-b", "loop", null);
        String body = "{\"successor\":\"twice-b\",%s}".formatted(IN_2022);
        String[] stale = {STEWARD[0], STEWARD[1], "If-Match", "\"7\""};
        assertThat(post("/missions/twice-a/successors", body, stale).status()).isEqualTo(412);
        accepted("/missions/twice-b/successors", "{\"successor\":\"twice-a\",%s}".formatted(IN_2022));
        assertThat(post("/missions/twice-a/successors", body, STEWARD).code()).isEqualTo("lineage-cycle");
        Answer again =
                post("/missions/twice-b/successors", "{\"successor\":\"twice-a\",%s}".formatted(IN_2022), STEWARD);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void of_two_opposite_links_at_the_same_time_one_is_refused() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                String one = "race-one-" + round;
                String other = "race-other-" + round;
                mission(one, "loop", null);
                mission(other, "kuopio", null);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Integer> there = threads.submit(() -> link(start, one, other));
                Future<Integer> back = threads.submit(() -> link(start, other, one));
                assertThat(List.of(there.get(), back.get())).containsExactlyInAnyOrder(200, 422);
            }
        }
    }

    private static int link(CyclicBarrier start, String mission, String successor) throws Exception {
        start.await();
        return post(
                        "/missions/%s/successors".formatted(mission),
                        "{\"successor\":\"%s\",%s}".formatted(successor, IN_2022),
                        STEWARD)
                .status();
    }

    private static void mission(String id, String city, @Nullable String parent) {
        accepted("/missions", """
                {"id":"%s","city":"%s","title":"%s","topic":"youth-employment-education",%s%s}""".formatted(
                        id, city, id, parent == null ? "" : "\"parent\":\"%s\",".formatted(parent), IN_2022));
    }

    private static void accepted(String path, String body) {
        Answer answer = post(path, body, STEWARD);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }

    private static List<String> ids(String path) {
        return get(path).json().path("items").findValuesAsText("id");
    }

    private static List<String> nodes(JsonNode lineage) {
        List<String> nodes = new ArrayList<>();
        lineage.path("nodes")
                .forEach(member -> nodes.add("%s %s %s"
                        .formatted(
                                member.path("node").path("kind").asText(),
                                member.path("node").path("id").asText(),
                                member.path("generation").asInt())));
        return nodes;
    }

    private static JsonNode link(JsonNode lineage, String from, String to) {
        for (JsonNode link : lineage.path("links")) {
            if (link.path("from").path("id").asText().equals(from)
                    && link.path("to").path("id").asText().equals(to)) {
                return link;
            }
        }
        throw new AssertionError("No link from %s to %s in %s".formatted(from, to, lineage));
    }
}
