package org.missionpartnerships.eventsourcing.publication;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;

/** What others may know of a publisher. Written by its thread alone. */
final class PublisherStatus {

    private final Map<Ledger, String> halted = new ConcurrentSkipListMap<>();
    private final Counter published;
    private volatile PublisherState state = new PublisherState.Stopped();
    private volatile @Nullable Instant oldestUnpublished;
    private volatile @Nullable String refusal;

    PublisherStatus(String topic, MeterRegistry meters) {
        this.published = Counter.builder("eventsourcing.publisher.published")
                .description("Records acknowledged by the topic")
                .tag("topic", topic)
                .register(meters);
        gauge(
                topic,
                meters,
                "leader",
                "1 where this instance publishes",
                status -> status.state instanceof PublisherState.Publishing ? 1 : 0);
        gauge(
                topic,
                meters,
                "refused",
                "1 while the topic is ahead of the journal",
                status -> status.refusal == null ? 0 : 1);
        gauge(topic, meters, "halted", "Ledgers that cannot be published", status -> status.halted.size());
        gauge(
                topic,
                meters,
                "unpublished.age",
                "Seconds since the oldest unpublished event was recorded",
                status -> status.unpublishedAge().toMillis() / 1000.0);
    }

    private void gauge(
            String topic,
            MeterRegistry meters,
            String name,
            String description,
            ToDoubleFunction<PublisherStatus> value) {
        Gauge.builder("eventsourcing.publisher." + name, this, value)
                .description(description)
                .tag("topic", topic)
                .register(meters);
    }

    PublisherState state() {
        return state;
    }

    void is(PublisherState now) {
        state = now;
    }

    @Nullable
    String refusal() {
        return refusal;
    }

    /** Null while there is none. */
    void refusedBecause(@Nullable String reason) {
        refusal = reason;
    }

    Duration unpublishedAge() {
        Instant oldest = oldestUnpublished;
        return oldest == null ? Duration.ZERO : Duration.between(oldest, Instant.now());
    }

    /** Null if everything is published, or another instance knows. */
    void oldestUnpublished(@Nullable Instant recordedAt) {
        oldestUnpublished = recordedAt;
    }

    Map<Ledger, String> halted() {
        return new TreeMap<>(halted);
    }

    boolean isHalted(Ledger ledger) {
        return halted.containsKey(ledger);
    }

    void halt(Ledger ledger, String reason) {
        halted.put(ledger, reason);
    }

    void noneHalted() {
        halted.clear();
    }

    void countPublished() {
        published.increment();
    }
}
