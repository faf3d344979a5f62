package org.missionpartnerships.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.edge.Http.get;
import static org.missionpartnerships.edge.Http.post;
import static org.missionpartnerships.edge.Http.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.edge.Http.Answer;
import org.missionpartnerships.edge.garden.GardenServers;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.published.cloudevents.CloudEventsJson;
import org.missionpartnerships.testsupport.servers.Tokens;

@QuarkusTest
@QuarkusTestResource(GardenServers.class)
class ReadsIT {

    private static final Tokens TOKENS = Tokens.shared();

    private static String[] as(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static String opened(String city) {
        String id = "garden-" + UUID.randomUUID();
        assertThat(post(
                                "/gardens",
                                "{\"city\":\"%s\",\"id\":\"%s\",\"title\":\"A\"}".formatted(city, id),
                                as(TOKENS.steward(city)))
                        .status())
                .isEqualTo(201);
        return id;
    }

    @Test
    void who_has_the_current_version_is_told_so() {
        String path = "/gardens/" + opened("reads");
        Answer first = get(path);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache");

        for (String tag : List.of("\"1\"", "W/\"1\"", "\"7\", \"1\"", "*")) {
            Answer again = get(path, "If-None-Match", tag);
            assertThat(again.status()).as(tag).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo("\"1\"");
            assertThat(again.body()).isEmpty();
        }
        assertThat(get(path, "If-None-Match", "\"2\"").status()).isEqualTo(200);
    }

    @Test
    void head_is_get_without_the_body() {
        String path = "/gardens/" + opened("reads");
        Answer head = send("HEAD", path, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo("\"1\"");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_list_is_walked_page_by_page_to_its_end() {
        var seen = new ArrayList<String>();
        String next = "/gardens/burgos/trees?limit=50&soil=CLAY";
        int pages = 0;
        while (next != null) {
            Answer page = get(next);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().get("items").forEach(item -> seen.add(item.get("id").asText()));
            next = page.json().has("next") ? page.json().get("next").asText() : null;
            assertThat(page.header("Link")).isEqualTo(next == null ? "" : "<" + next + ">; rel=\"next\"");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(125).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void without_a_limit_a_page_has_fifty_items_and_a_list_that_fits_has_no_next() {
        assertThat(get("/gardens/burgos/trees").json().get("items")).hasSize(50);
        assertThat(get("/gardens/burgos/trees?limit=125").json().has("next")).isFalse();
        assertThat(get("/gardens/burgos/trees?limit=124").json().has("next")).isTrue();
    }

    @Test
    void a_cursor_is_good_for_its_own_list_and_filter_only() {
        String next = get("/gardens/burgos/trees?limit=5&soil=CLAY")
                .json()
                .get("next")
                .asText();
        String cursor = next.substring(next.indexOf("cursor=") + 7);

        assertThat(get("/gardens/burgos/trees?limit=9&soil=CLAY&cursor=" + cursor)
                        .status())
                .isEqualTo(200);
        for (String path : List.of(
                "/gardens/burgos/trees?soil=SAND&cursor=" + cursor,
                "/gardens/burgos/trees?cursor=" + cursor,
                "/gardens/leon/trees?soil=CLAY&cursor=" + cursor,
                "/gardens/burgos/trees?soil=CLAY&cursor=" + cursor + "AA",
                "/gardens/burgos/trees?soil=CLAY&cursor=AAAA",
                "/gardens/burgos/trees?cursor=*")) {
            Answer answer = get(path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo("cursor");
        }
    }

    @Test
    void parameters_are_what_they_should_be() {
        for (String query : List.of(
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=many",
                "limit=1e3",
                "limit=99999999999",
                "limit=",
                "since=2024",
                "since=2024-02-30",
                "soil=clay",
                "limit=5&limit=6",
                "colour=red",
                "LIMIT=5")) {
            Answer answer = get("/gardens/burgos/trees?" + query);
            assertThat(answer.status()).as(query + answer.text()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/parameter").asText())
                    .isEqualTo(query.substring(0, query.indexOf('=')));
        }
        Answer city = get("/gardens/Not%20A%20Slug/trees");
        assertThat(city.status()).isEqualTo(400);
        assertThat(city.json().at("/errors/0/parameter").asText()).isEqualTo("city");
    }

    @Test
    void another_service_reads_the_journal_in_order() {
        String first = opened("journalled");
        String second = opened("journalled");
        Answer all = get("/journal/journalled", as(TOKENS.service("mission-service")));
        assertThat(all.header("Content-Type")).startsWith(CloudEventsJson.BATCH_MEDIA_TYPE);
        List<ReceivedEvent> events = CloudEventsJson.readJournalPage(all.body());

        assertThat(events).extracting(event -> event.event().stream().key()).containsExactly(first, second);
        assertThat(events)
                .extracting(event -> event.position().toString())
                .containsExactly("garden-service/journalled/1", "garden-service/journalled/2");
        assertThat(CloudEventsJson.readJournalPage(get("/journal/journalled?after=1&limit=1", as(TOKENS.auditor()))
                        .body()))
                .hasSize(1);
        assertThat(CloudEventsJson.readJournalPage(get("/journal/journalled?after=2", as(TOKENS.operator()))
                        .body()))
                .isEmpty();
        assertThat(get("/journal", as(TOKENS.auditor()))
                        .json()
                        .at("/ledgers/journalled")
                        .asLong())
                .isEqualTo(2);
        assertThat(get("/journal/Not-a-slug", as(TOKENS.auditor())).status()).isEqualTo(400);
        assertThat(get("/journal/journalled?limit=1001", as(TOKENS.auditor())).status())
                .isEqualTo(400);
        assertThat(get("/journal/journalled?after=-1", as(TOKENS.auditor())).status())
                .isEqualTo(400);
    }

    @Test
    void the_schema_that_an_event_names_is_served() {
        Answer schema = get("/schemas/mission.launched/v1.json");
        assertThat(schema.status()).isEqualTo(200);
        assertThat(schema.text()).contains("https://missionpartnerships.org/schemas/mission.launched/v1.json");
        assertThat(get("/schemas/mission.launched/v999.json").status()).isEqualTo(404);
        assertThat(get("/schemas/..%2F..%2Fsecrets/v1.json").status()).isIn(400, 404);
    }
}
