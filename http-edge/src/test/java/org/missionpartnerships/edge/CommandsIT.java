package org.missionpartnerships.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.edge.Http.get;
import static org.missionpartnerships.edge.Http.post;
import static org.missionpartnerships.edge.Http.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.edge.Http.Answer;
import org.missionpartnerships.edge.garden.GardenServers;
import org.missionpartnerships.edge.garden.GardenWatermarks;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.testsupport.servers.Tokens;

@QuarkusTest
@QuarkusTestResource(GardenServers.class)
class CommandsIT {

    private static final String[] STEWARD = {
        "Authorization", "Bearer " + Tokens.shared().steward("burgos")
    };

    @Inject
    Journal journal;

    @Inject
    GardenWatermarks watermarks;

    private static String fresh() {
        return "garden-" + UUID.randomUUID();
    }

    private static String opening(String id, String title) {
        return "{\"city\":\"burgos\",\"id\":\"%s\",\"title\":\"%s\"}".formatted(id, title);
    }

    private static Answer open(String id, String... headers) {
        return post("/gardens", opening(id, "Espolón"), with(STEWARD, headers));
    }

    private static Answer plant(String id, int count, String... headers) {
        return post("/gardens/" + id + "/trees", "{\"count\":%d}".formatted(count), with(STEWARD, headers));
    }

    private List<RecordedEvent> events(String id) {
        return journal.readLedger(new Ledger("burgos"), 0, 10_000).stream()
                .filter(event -> event.stream().key().equals(id))
                .toList();
    }

    @Test
    void a_new_thing_answers_with_its_address_version_position_and_representation() {
        String id = fresh();
        Answer answer = open(id);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/gardens/" + id);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        Position position = Position.parse(answer.header("Event-Position"));
        assertThat(position.source()).isEqualTo("garden-service");
        assertThat(position.ledger()).isEqualTo(new Ledger("burgos"));
        assertThat(answer.text()).isEqualTo("{\"title\":\"Espolón\",\"trees\":0,\"status\":\"OPEN\",\"version\":1}");
        assertThat(watermarks.asked()).contains(new GardenWatermarks.Asked(position, Duration.ofSeconds(2)));
    }

    @Test
    void creating_it_again_just_so_changes_nothing_and_answers_200() {
        String id = fresh();
        open(id);
        Answer again = open(id);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.header("Event-Position")).isEmpty();
        assertThat(events(id)).hasSize(1);
    }

    @Test
    void what_asked_stands_on_the_event() {
        String id = fresh();
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        Answer answer = open(id, "Request-Id", "request-7", "Correlation-Id", "import-2024", "traceparent", trace);

        assertThat(answer.header("Request-Id")).isEqualTo("request-7");
        assertThat(events(id).getFirst().metadata())
                .isEqualTo(new EventMetadata("import-2024", "request-7", trace, "steward-burgos"));
    }

    @Test
    void a_request_without_ids_gets_one_for_both() {
        String id = fresh();
        Answer answer = open(id, "Request-Id", "not valid {}");

        UUID given = UUID.fromString(answer.header("Request-Id"));
        assertThat(given.version()).isEqualTo(7);
        assertThat(events(id).getFirst().metadata().causationId()).isEqualTo(given.toString());
        assertThat(events(id).getFirst().metadata().correlationId()).isEqualTo(given.toString());
    }

    @Test
    void of_fifty_commands_with_the_same_if_match_one_wins() throws Exception {
        String id = fresh();
        open(id);
        List<Answer> answers = atOnce(50, () -> plant(id, 1, "If-Match", "\"1\""));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 412)
                .hasSize(49)
                .allSatisfy(answer -> {
                    assertThat(answer.code()).isEqualTo("stale-version");
                    assertThat(answer.json().get("currentVersion").asLong()).isEqualTo(2);
                    assertThat(answer.json().get("detail").asText())
                            .isEqualTo(
                                    "/gardens/" + id
                                            + "/trees is at version 2, but the request expected version 1. Read it again and retry.");
                });
    }

    @Test
    void fifty_commands_without_if_match_all_succeed() throws Exception {
        String id = fresh();
        open(id);
        List<Answer> answers = atOnce(50, () -> plant(id, 1));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream()
                        .map(answer -> answer.json().get("trees").asInt())
                        .sorted())
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void if_none_match_star_asks_for_a_thing_that_is_not_there_yet() {
        String id = fresh();
        assertThat(open(id, "If-None-Match", "*").status()).isEqualTo(201);
        Answer second = open(id, "If-None-Match", "*");

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().get("detail").asText()).contains("exists already, at version 1");
    }

    @Test
    void a_condition_that_names_no_version_is_refused() {
        String id = fresh();
        open(id);
        for (String tag : List.of("*", "W/\"1\"", "1", "\"one\"", "\"1\", \"2\"", "\"-1\"", "\"01\"")) {
            Answer answer = plant(id, 1, "If-Match", tag);
            assertThat(answer.status()).as(tag).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/header").asText()).isEqualTo("If-Match");
        }
        assertThat(plant(id, 1, "If-Match", "\"1\"", "If-None-Match", "*").status())
                .isEqualTo(400);
        assertThat(plant(id, 1, "If-None-Match", "\"1\"").status()).isEqualTo(400);
        assertThat(events(id)).hasSize(1);
    }

    @Test
    void a_repeated_command_gets_its_first_answer_again_even_if_its_condition_is_stale_by_now() {
        String id = fresh();
        open(id);
        Answer first = plant(id, 7, "If-Match", "\"1\"", "Idempotency-Key", "\"plant-7\"");
        plant(id, 1);
        Answer again = plant(id, 7, "If-Match", "\"1\"", "Idempotency-Key", "plant-7");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Event-Position")).isEqualTo(first.header("Event-Position"));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(events(id)).hasSize(3);
    }

    @Test
    void of_fifty_repetitions_at_once_one_takes_effect() throws Exception {
        String id = fresh();
        List<Answer> answers = atOnce(50, () -> open(id, "Idempotency-Key", "once"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotent-Replayed").isEmpty())
                .hasSize(1);
        assertThat(events(id)).hasSize(1);
    }

    @Test
    void a_key_used_for_another_body_or_another_address_is_refused() {
        String id = fresh();
        String other = fresh();
        open(id);
        open(other);
        assertThat(plant(id, 1, "Idempotency-Key", "k1").status()).isEqualTo(200);

        Answer anotherBody = plant(id, 2, "Idempotency-Key", "k1");
        assertThat(anotherBody.status()).isEqualTo(422);
        assertThat(anotherBody.code()).isEqualTo("idempotency-key-reused");
        assertThat(anotherBody.json().get("detail").asText()).startsWith("Idempotency-Key k1 was used before");
        assertThat(plant(other, 1, "Idempotency-Key", "k1").status()).isEqualTo(422);
        assertThat(events(id)).hasSize(2);
    }

    @Test
    void two_callers_may_choose_the_same_key_and_so_may_two_operations() {
        String id = fresh();
        String[] everyCity = {"Authorization", "Bearer " + Tokens.shared().steward("*"), "Idempotency-Key", "same-" + id
        };
        open(id, "Idempotency-Key", "same-" + id);

        assertThat(plant(id, 1, "Idempotency-Key", "same-" + id).status()).isEqualTo(200);
        assertThat(post("/gardens/" + id + "/trees", "{\"count\":1}", everyCity).status())
                .isEqualTo(200);
        assertThat(events(id)).hasSize(3);
    }

    @Test
    void a_key_that_is_no_key_is_refused() {
        for (String key : List.of("\"\"", "a b", "x".repeat(201))) {
            Answer answer = open(fresh(), "Idempotency-Key", key);
            assertThat(answer.status()).as(key).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/header").asText()).isEqualTo("Idempotency-Key");
        }
        assertThat(open(fresh(), "Idempotency-Key", "a", "Idempotency-Key", "b").status())
                .isEqualTo(400);
    }

    @Test
    void respond_async_does_not_wait_for_read_models_and_wait_says_how_long() {
        Answer async = open(fresh(), "Prefer", "respond-async");
        Answer patient = open(fresh(), "Prefer", "wait=4");
        Answer endless = open(fresh(), "Prefer", "wait=99999, return=minimal");

        assertThat(async.status()).isEqualTo(201);
        assertThat(async.header("Preference-Applied")).isEqualTo("respond-async");
        assertThat(patient.header("Preference-Applied")).isEqualTo("wait=4");
        assertThat(endless.header("Preference-Applied")).isEqualTo("wait=10");
        assertThat(watermarks.asked())
                .contains(new GardenWatermarks.Asked(
                        Position.parse(patient.header("Event-Position")), Duration.ofSeconds(4)))
                .noneMatch(asked -> asked.position().toString().equals(async.header("Event-Position")));
    }

    @Test
    void a_rule_that_refuses_answers_with_its_own_problem_and_records_nothing() {
        String id = fresh();
        open(id);
        Answer answer = plant(id, 1001);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asText()).isEqualTo("/problems/garden-full");
        assertThat(answer.json().get("trees").asInt()).isZero();
        assertThat(answer.json().get("currentVersion").asInt()).isEqualTo(1);
        assertThat(answer.json().get("requestId").asText()).isEqualTo(answer.header("Request-Id"));
        assertThat(events(id)).hasSize(1);
    }

    @Test
    void an_id_that_another_city_has_is_taken() {
        String id = fresh();
        open(id);
        String[] leon = {"Authorization", "Bearer " + Tokens.shared().steward("leon")};
        Answer answer = post("/gardens", opening(id, "Espolón").replace("burgos", "leon"), leon);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("id-taken");
        assertThat(answer.json().get("home").asText()).isEqualTo("burgos");
    }

    @Test
    void a_problem_that_nobody_catalogued_is_the_services_own_fault() {
        String id = fresh();
        open(id);
        Answer answer = plant(id, 13);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("internal-error");
        assertThat(answer.text()).doesNotContain("forgotten");
    }

    @Test
    void a_request_waits_until_what_it_names_is_applied_here() {
        String id = fresh();
        open(id);
        Position seen = new Position("mission-service", new Ledger("burgos"), 57);
        Position unseen = new Position("mission-service", new Ledger("burgos"), 58);
        watermarks.behind(unseen);

        assertThat(get("/gardens/" + id, "After", seen.toString()).status()).isEqualTo(200);
        Answer behind = get("/gardens/" + id, "After", seen + ", " + unseen);
        assertThat(behind.status()).isEqualTo(503);
        assertThat(behind.code()).isEqualTo("not-caught-up");
        assertThat(behind.header("Retry-After")).isEqualTo("1");
        assertThat(behind.json().get("position").asText()).isEqualTo("mission-service/burgos/58");
        assertThat(plant(id, 1, "After", unseen.toString()).status()).isEqualTo(503);
        assertThat(events(id)).hasSize(1);
        assertThat(get("/gardens/" + id, "After", "yesterday").status()).isEqualTo(400);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> all = threads.invokeAll(Collections.nCopies(times, work));
            return all.stream().map(Future::resultNow).toList();
        }
    }
}
