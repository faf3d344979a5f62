package org.missionpartnerships.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.missionpartnerships.local.MissionInstance.Answer;

/**
 * What clients asked and what they were told while things broke, in the manner of Jepsen: an operation is answered, never
 * reached the service, or its outcome is unknown; and what the journal must therefore hold.
 */
final class History {
    enum Outcome {
        OK,
        FAILED,
        UNKNOWN
    }

    /** One statement of facts on one city, recognisable in the journal by its locator, which is also the key. */
    record Operation(String key, String city, Outcome outcome, String position) {}

    private static final List<String> CITIES = List.of("burgos", "heraklion", "turku");

    private final MissionStack stack;
    private final String name;
    private final String authorization;
    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean ended;

    History(MissionStack stack, String name) {
        this.stack = stack;
        this.name = name;
        this.authorization = "Bearer " + stack.tokens.steward("*");
    }

    /** Clients that send one command after the other, each to the next instance, until {@link #end}. */
    History begin(int count, List<MissionInstance> instances) {
        register(instances.getFirst());
        for (int client = 0; client < count; client++) {
            int first = client;
            clients.add(Thread.ofVirtual().start(() -> {
                for (int i = first; !ended; i++) {
                    Operation operation = send(next(), anyCity(), instances.get(i % instances.size()));
                    operations.add(operation);
                    // a real client backs off; and whoever starts again needs the machine, too
                    LockSupport.parkNanos(operation.outcome() == Outcome.OK ? 2_000_000 : 20_000_000);
                }
            }));
        }
        return this;
    }

    /** Ends the clients; each has had its answer, or silence, when this returns. */
    History end() throws InterruptedException {
        ended = true;
        for (Thread client : clients) {
            client.join(Duration.ofSeconds(60));
            assertThat(client.isAlive()).isFalse();
        }
        return this;
    }

    /** How many commands were sent so far, answered or not. */
    int sent() {
        return sent.get();
    }

    long count(Outcome outcome) {
        return operations.stream()
                .filter(operation -> operation.outcome() == outcome)
                .count();
    }

    /** Waits until the clients were told ok this many times more. */
    void awaitMoreOk(int more) {
        long before = count(Outcome.OK);
        await().atMost(MissionStack.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> count(Outcome.OK) >= before + more);
    }

    /**
     * What was answered ok stands there once, where the answer said; what failed is absent; what is unknown is there once
     * or not at all, and asking again with the same key settles it.
     */
    void settle(MissionInstance instance) {
        Map<String, List<String>> before = recorded();
        List<Operation> unknown = new ArrayList<>();
        for (Operation operation : operations) {
            List<String> places = before.getOrDefault(operation.key(), List.of());
            switch (operation.outcome()) {
                case OK -> assertThat(places).as(operation.toString()).containsExactly(operation.position());
                case FAILED -> assertThat(places).as(operation.toString()).isEmpty();
                case UNKNOWN -> {
                    assertThat(places).as(operation.toString()).hasSizeLessThan(2);
                    unknown.add(operation);
                }
            }
        }
        Map<String, String> settled = new HashMap<>();
        for (Operation operation : unknown) {
            await().atMost(MissionStack.PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        Operation again = send(operation.key(), operation.city(), instance);
                        settled.put(operation.key(), again.position());
                        return again.outcome() == Outcome.OK;
                    });
        }
        Map<String, List<String>> after = recorded();
        for (Operation operation : unknown) {
            assertThat(after.get(operation.key()))
                    .as(operation.toString())
                    .containsExactly(settled.get(operation.key()));
            if (before.containsKey(operation.key())) {
                assertThat(after.get(operation.key())).isEqualTo(before.get(operation.key()));
            }
        }
        assertThat(count(Outcome.OK)).isPositive();
    }

    private void register(MissionInstance instance) {
        for (String city : CITIES) {
            String body = "{\"id\":\"%s\",\"name\":\"%s\",\"source\":{\"document\":\"faults\"}}".formatted(city, city);
            try {
                Answer answer = instance.post("/cities", body, "Authorization", authorization);
                assertThat(answer.status()).as(answer.text()).isIn(200, 201);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Operation send(String key, String city, MissionInstance instance) {
        String body =
                "{\"economy\":\"tested\",\"occurred\":{\"edtf\":\"2026\"},\"source\":{\"document\":\"faults\",\"locator\":\"%s\"}}"
                        .formatted(key);
        try {
            Answer answer = instance.post(
                    "/cities/" + city + "/facts",
                    body,
                    "Authorization",
                    authorization,
                    "Idempotency-Key",
                    key,
                    "Prefer",
                    "respond-async");
            return switch (answer.status()) {
                case 200 -> new Operation(key, city, Outcome.OK, answer.header("event-position"));
                case 503 -> new Operation(key, city, Outcome.UNKNOWN, "");
                default -> throw new AssertionError("%s %d %s".formatted(key, answer.status(), answer.text()));
            };
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Operation(key, city, Outcome.FAILED, "");
        } catch (IOException e) {
            return new Operation(key, city, Outcome.UNKNOWN, "");
        }
    }

    private String next() {
        return name + "-" + sent.incrementAndGet();
    }

    private static String anyCity() {
        return CITIES.get(ThreadLocalRandom.current().nextInt(CITIES.size()));
    }

    /** Where each key of this history stands in the journal, as positions. */
    private Map<String, List<String>> recorded() {
        Map<String, List<String>> recorded = new HashMap<>();
        stack.query(
                """
                SELECT convert_from(payload, 'UTF8')::json -> 'source' ->> 'locator', 'mission-service/' || ledger || '/' || seq
                FROM es.event WHERE type = 'city.facts-recorded'""",
                row -> recorded.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2)));
        recorded.keySet().removeIf(key -> !key.startsWith(name + "-"));
        return recorded;
    }
}
