package org.missionpartnerships.eventsourcing.lanes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What the lanes tell of themselves. */
final class LaneMetrics {

    final Timer append;
    final DistributionSummary batch;
    final Counter conflicts;
    final Counter unknownOutcomes;
    final Counter repeats;

    LaneMetrics(MeterRegistry registry) {
        append = Timer.builder("eventsourcing.append")
                .description("one append to the journal, whatever it carries")
                .publishPercentileHistogram()
                .register(registry);
        batch = DistributionSummary.builder("eventsourcing.append.events")
                .description("events that one append carries")
                .register(registry);
        conflicts = Counter.builder("eventsourcing.append.conflicts")
                .description("appends refused because another instance was there first")
                .register(registry);
        unknownOutcomes = Counter.builder("eventsourcing.append.unknown")
                .description("appends whose connection was lost before the answer")
                .register(registry);
        repeats = Counter.builder("eventsourcing.commands.repeated")
                .description("commands answered from the memory of an earlier call")
                .register(registry);
    }
}
