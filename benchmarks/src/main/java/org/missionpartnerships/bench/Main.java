package org.missionpartnerships.bench;

import java.util.Arrays;
import java.util.List;

/** {@code ./mp bench [what …]}: journal (append, hot, ten, replay, load, lag), http, asof, pure; all of them if nothing is named. */
public final class Main {

    private static final List<String> JOURNAL = List.of("append", "hot", "ten", "replay", "load", "lag");

    private Main() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = args.length == 0
                ? List.of("append", "hot", "ten", "replay", "load", "lag", "http", "asof", "pure")
                : Arrays.stream(args)
                        .flatMap(arg -> arg.equals("journal") ? JOURNAL.stream() : List.of(arg).stream())
                        .toList();
        Report report = new Report();
        for (String one : wanted) {
            if (!JOURNAL.contains(one) && !List.of("http", "asof", "pure").contains(one)) {
                System.err.println("There is no benchmark \"" + one
                        + "\". Try journal, append, hot, ten, replay, load, lag, http, asof or pure.");
                System.exit(1);
            }
        }
        List<String> journal = wanted.stream().filter(JOURNAL::contains).toList();
        if (!journal.isEmpty()) {
            new JournalBench(report).run(journal);
        }
        if (wanted.contains("http")) {
            new HttpBench(report).run();
        }
        report.print();
        if (wanted.contains("asof")) {
            new AsOfBench().run();
        }
        if (wanted.contains("pure")) {
            PureBench.measure();
        }
        System.exit(0);
    }
}
