package org.missionpartnerships.eventsourcing.lanes;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.Fund;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.journal.Journal;

/** What the lanes' tests share: instances over one journal, and the oracle of its density and order. */
final class LanesFixture {

    static final Ledger BURGOS = new Ledger("burgos");
    static final StreamId FUND = Fund.TYPE.stream("a");
    static final CommandContext PLAIN =
            CommandContext.of(new EventMetadata("correlation", "causation", null, "tester"));

    private LanesFixture() {}

    static LedgerLanes instance(Journal journal) {
        return instance(journal, InstantSource.system(), CausalFloor.none());
    }

    static LedgerLanes instance(Journal journal, InstantSource clock, CausalFloor floor) {
        LaneSettings settings = new LaneSettings(2, 64, Duration.ofSeconds(20), 1_000);
        return new LedgerLanes(journal, settings, floor, _ -> {}, clock, new SimpleMeterRegistry());
    }

    static Handled<Fund.State, Fund.Rejection> send(CommandLanes lanes, Fund.Command command) {
        return lanes.handle(Fund.TYPE, BURGOS, FUND, command, PLAIN);
    }

    static RepeatKey key(String key, String request) {
        return new RepeatKey(key, request.getBytes(StandardCharsets.UTF_8));
    }

    /** Runs all at once, each on a virtual thread of its own. */
    static <T> List<T> together(List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> one : work) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    /** Numbers 1..n, versions 1..n per stream, strictly growing recording times. */
    static List<RecordedEvent> assertDense(Journal journal, Ledger ledger) {
        List<RecordedEvent> events = journal.readLedger(ledger, 0, 1_000_000);
        Assertions.assertThat(events.stream().map(RecordedEvent::seq))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        events.stream().map(RecordedEvent::stream).distinct().forEach(stream -> {
            List<Long> versions = events.stream()
                    .filter(event -> event.stream().equals(stream))
                    .map(RecordedEvent::version)
                    .toList();
            Assertions.assertThat(versions)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, versions.size()).boxed().toList());
        });
        Instant last = Instant.EPOCH;
        for (RecordedEvent event : events) {
            Assertions.assertThat(event.recordedAt()).isAfter(last);
            last = event.recordedAt();
        }
        return events;
    }

    static long balance(CommandLanes lanes) {
        return switch (lanes.load(Fund.TYPE, FUND).orElseThrow().state()) {
            case Fund.Active active -> active.balance();
            case Fund.Absent _ -> throw new AssertionError("the fund was never opened");
        };
    }
}
