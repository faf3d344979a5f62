package org.missionpartnerships.bench;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What one measurement found.
 *
 * @param perSecond operations per second
 * @param latency nanoseconds per operation
 */
record Measured(double perSecond, Histogram latency) {

    String p50() {
        return micros(50);
    }

    String p99() {
        return micros(99);
    }

    private String micros(double percentile) {
        double value = latency.getValueAtPercentile(percentile) / 1_000.0;
        return value < 1_000 ? "%.0f µs".formatted(value) : "%.1f ms".formatted(value / 1_000);
    }

    /** The rounds of one measurement as one: the median rate, all latencies. */
    static Measured median(List<Measured> rounds) {
        List<Double> rates = rounds.stream().map(Measured::perSecond).sorted().toList();
        Histogram all = new Histogram(3);
        rounds.forEach(round -> all.add(round.latency()));
        return new Measured(rates.get(rates.size() / 2), all);
    }
}
