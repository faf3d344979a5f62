package org.missionpartnerships.bench;

import java.util.ArrayList;
import java.util.List;

/** The table at the end: what was measured, beside what, and what was to be reached. */
final class Report {

    private record Row(String what, String bare, String ours, double ratio, double target, String p50, String p99) {}

    private final List<Row> rows = new ArrayList<>();

    void add(String what, int eventsEach, Measured bare, Measured ours, double target) {
        add(
                what,
                rate(bare.perSecond() * eventsEach),
                rate(ours.perSecond() * eventsEach),
                ours.perSecond() / bare.perSecond(),
                target,
                ours.p50(),
                ours.p99());
    }

    void add(String what, String bare, String ours, double ratio, double target, String p50, String p99) {
        Row row = new Row(what, bare, ours, ratio, target, p50, p99);
        rows.add(row);
        System.out.println(line(row));
    }

    /** A latency with a bound: the ratio is bound over p99, so 1 and more is reached. */
    void addLag(String what, Measured measured, long boundNanos) {
        double p99 = measured.latency().getValueAtPercentile(99);
        add(what, "", Report.rate(measured.perSecond()), boundNanos / p99, 1.0, measured.p50(), measured.p99());
    }

    void print() {
        if (rows.isEmpty()) {
            return;
        }
        System.out.println();
        System.out.printf(
                "%-66s %14s %14s %7s %7s %9s %9s%n", "", "yardstick", "ours", "ratio", "target", "p50", "p99");
        rows.forEach(row -> System.out.println(line(row)));
    }

    static String rate(double perSecond) {
        return "%,.0f/s".formatted(perSecond);
    }

    private static String line(Row row) {
        return "%-66s %14s %14s %7.2f %7.2f %9s %9s  %s"
                .formatted(
                        row.what,
                        row.bare,
                        row.ours,
                        row.ratio,
                        row.target,
                        row.p50,
                        row.p99,
                        row.ratio >= row.target ? "reached" : "NOT reached");
    }
}
