package org.missionpartnerships.eventsourcing.consumption;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What a consumer counts. */
final class ConsumerMetrics implements AutoCloseable {

    private final MeterRegistry meters;
    private final String consumer;
    private final Counter applied;
    private final Counter duplicates;
    private final Counter gaps;
    private final Counter passedOver;
    private final Counter otherEpoch;
    private final Counter quarantined;
    private final Counter healed;
    private final AtomicLong eventLag = new AtomicLong();
    private final AtomicLong recordLag = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private final List<Gauge> gauges = new ArrayList<>();

    ConsumerMetrics(MeterRegistry meters, String consumer) {
        this.meters = meters;
        this.consumer = consumer;
        this.applied = counter("applied", "Events that took effect");
        this.duplicates = counter("duplicates", "Events that arrived again and were dropped");
        this.gaps = counter("gaps", "Numbers found missing in a ledger");
        this.passedOver = counter("passed.over", "Events of types that this release cannot read");
        this.otherEpoch = counter("other.epoch", "Events of another incarnation of their journal");
        this.quarantined = counter("quarantined", "Records that are no events");
        this.healed = counter("healed", "Ledgers that went on after being completed from the owner's journal");
        gauge("lag.events", "Events of the own journal still to be applied", eventLag);
        gauge("lag.records", "Records of topics still to be looked at", recordLag);
        gauge("parked", "Ledgers that wait", parked);
    }

    void count(int applied, int duplicates, int gaps, int passedOver, int otherEpoch) {
        this.applied.increment(applied - passedOver);
        this.duplicates.increment(duplicates);
        this.gaps.increment(gaps);
        this.passedOver.increment(passedOver);
        this.otherEpoch.increment(otherEpoch);
    }

    void quarantined(int records) {
        quarantined.increment(records);
    }

    void healed() {
        healed.increment();
    }

    void eventLag(long events) {
        eventLag.set(events);
    }

    void recordLag(long records) {
        recordLag.set(records);
    }

    long lag() {
        return eventLag.get() + recordLag.get();
    }

    void parked(int ledgers) {
        parked.set(ledgers);
    }

    private Counter counter(String name, String description) {
        return Counter.builder("eventsourcing.consumer." + name)
                .description(description)
                .tag("consumer", consumer)
                .register(meters);
    }

    private void gauge(String name, String description, AtomicLong value) {
        gauges.add(Gauge.builder("eventsourcing.consumer." + name, value, AtomicLong::doubleValue)
                .description(description)
                .tag("consumer", consumer)
                .register(meters));
    }

    /** A consumer of the same name that starts later shows its own gauges. */
    @Override
    public void close() {
        gauges.forEach(meters::remove);
    }
}
