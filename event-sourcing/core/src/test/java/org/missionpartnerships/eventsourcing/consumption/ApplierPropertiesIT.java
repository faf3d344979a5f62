package org.missionpartnerships.eventsourcing.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.wire.TestService;

/** However events arrive, repeated, swapped or missing, and in whichever batches: each takes effect once, in order. */
class ApplierPropertiesIT {

    private static final String OWNER = "mission-service";
    private static final TestService SERVICE = new TestService();

    @AfterContainer
    static void stop() throws Exception {
        SERVICE.close();
    }

    @Property(tries = 60)
    void each_event_takes_effect_once_and_in_order(
            @ForAll @IntRange(min = 1, max = 4) int ledgers,
            @ForAll @IntRange(min = 1, max = 30) int events,
            @ForAll @IntRange(max = 3) int disorder,
            @ForAll long seed)
            throws Exception {
        var random = new Random(seed);
        Map<Ledger, List<RecordedEvent>> journal = new HashMap<>();
        for (int i = 0; i < ledgers; i++) {
            journal.put(new Ledger("city-" + i), TestService.events("city-" + i, 1, events, 30));
        }
        Map<Ledger, List<Long>> effect = new HashMap<>();
        String consumer = "c" + UUID.randomUUID();
        try (var metrics = new ConsumerMetrics(new SimpleMeterRegistry(), consumer)) {
            var applier = new Applier(
                    consumer,
                    SERVICE.pool(),
                    (_, batch) -> batch.forEach(
                            event -> effect.computeIfAbsent(event.event().ledger(), _ -> new ArrayList<>())
                                    .add(event.event().seq())),
                    "pg_catalog",
                    null,
                    _ -> Long.MAX_VALUE,
                    SERVICE.watermarks(),
                    metrics);
            List<ReceivedEvent> arrivals = disturb(journal, disorder, random);
            for (int from = 0; from < arrivals.size(); ) {
                int to = Math.min(arrivals.size(), from + 1 + random.nextInt(10));
                applier.apply(arrivals.subList(from, to), Arrivals.NONE);
                from = to;
            }
            heal(consumer, applier, journal);
        }
        List<Long> whole = LongStream.rangeClosed(1, events).boxed().toList();
        journal.keySet().forEach(ledger -> {
            List<Long> seen = effect.getOrDefault(ledger, List.of());
            assertThat(seen).isEqualTo(whole.subList(0, seen.size()));
        });
    }

    /** Repeats, swaps and drops, the more the greater the disorder. */
    private static List<ReceivedEvent> disturb(Map<Ledger, List<RecordedEvent>> journal, int disorder, Random random) {
        List<ReceivedEvent> arrivals = new ArrayList<>();
        journal.values()
                .forEach(line -> line.forEach(event -> {
                    if (random.nextInt(12) >= disorder) {
                        IntStream.rangeClosed(0, random.nextInt(disorder + 1))
                                .forEach(_ -> arrivals.add(new ReceivedEvent(OWNER, 1, event)));
                    }
                }));
        for (int i = 0; i < arrivals.size() * disorder / 4; i++) {
            int a = random.nextInt(arrivals.size());
            int b = Math.min(arrivals.size() - 1, a + random.nextInt(3));
            java.util.Collections.swap(arrivals, a, b);
        }
        return arrivals;
    }

    /** What the healer does, without its clock. */
    private static void heal(String consumer, Applier applier, Map<Ledger, List<RecordedEvent>> journal)
            throws SQLException {
        var store = new WatermarkStore(consumer);
        for (int round = 0; round < 3; round++) {
            Map<LedgerKey, Parked> parked;
            try (Connection connection = SERVICE.pool().getConnection()) {
                parked = store.parked(connection);
            }
            for (LedgerKey key : parked.keySet()) {
                applier.heal(journal.get(key.ledger()).stream()
                        .map(event -> new ReceivedEvent(OWNER, 1, event))
                        .toList());
                assertThat(applier.release(key)).isTrue();
            }
            if (!parked.isEmpty()) {
                // a ledger that was completed has everything
                try (Connection connection = SERVICE.pool().getConnection()) {
                    Map<LedgerKey, Watermark> marks = store.all(connection);
                    parked.keySet()
                            .forEach(key -> assertThat(marks.get(key).appliedSeq())
                                    .isEqualTo(journal.get(key.ledger()).size()));
                }
            }
        }
    }
}
