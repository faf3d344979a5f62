package org.missionpartnerships.bench;

import io.agroal.api.AgroalDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.journal.PostgresJournal;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.PostgresServer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Everything ever recorded, decoded and folded, beside a bare COPY of the same rows read and thrown away. */
final class ReplayBench {

    private final PostgresServer server;
    private final Report report;

    ReplayBench(PostgresServer server, Report report) {
        this.server = server;
        this.report = report;
    }

    void run(int events) throws Exception {
        System.out.printf("  replay of %,d events …%n", events);
        Database database = Databases.fresh(server);
        Fill.events(database, events);
        try (AgroalDataSource pool = Databases.pool(database, 4)) {
            PostgresJournal journal = new PostgresJournal("bench-service", pool);
            Callable<Double> bare = () -> timed(events, () -> copyAll(database));
            Callable<Double> ours = () -> timed(events, () -> fold(journal, events));
            List<Double> a = new ArrayList<>();
            List<Double> b = new ArrayList<>();
            bare.call();
            ours.call();
            for (int round = 0; round < 3; round++) {
                a.add(bare.call());
                b.add(ours.call());
            }
            double bareRate = median(a);
            double ourRate = median(b);
            report.add(
                    "replay of %,d events, decoded and folded".formatted(events),
                    Report.rate(bareRate),
                    Report.rate(ourRate),
                    ourRate / bareRate,
                    0.7,
                    "",
                    "");
        }
    }

    private static void fold(PostgresJournal journal, int expected) {
        Map<StreamId, Readings.State> states = new HashMap<>();
        Readings.State initial = Readings.TYPE.decider().initial();
        journal.replay(event -> states.merge(
                event.stream(),
                Readings.TYPE.decider().evolve(initial, Readings.TYPE.codec().decode(event.type(), event.payload())),
                (before, one) -> new Readings.State(
                        before.readings() + one.readings(), before.sum().add(one.sum()))));
        long folded =
                states.values().stream().mapToLong(Readings.State::readings).sum();
        BigDecimal sum = states.values().stream().map(Readings.State::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (folded != expected || !sum.equals(Appends.VALUE.multiply(BigDecimal.valueOf(expected)))) {
            throw new IllegalStateException("Folded %d events to %s, expected %d".formatted(folded, sum, expected));
        }
    }

    private static void copyAll(Database database) throws SQLException {
        try (Connection connection = database.service().dataSource().getConnection()) {
            CopyOut out = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT * FROM es.event) TO STDOUT (FORMAT binary)");
            long bytes = 0;
            byte[] row;
            while ((row = out.readFromCopy()) != null) {
                bytes += row.length;
            }
            if (bytes == 0) {
                throw new IllegalStateException("nothing was copied");
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double timed(int events, Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return events / ((System.nanoTime() - began) / 1e9);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
