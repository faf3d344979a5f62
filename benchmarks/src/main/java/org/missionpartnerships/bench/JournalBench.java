package org.missionpartnerships.bench;

import io.agroal.api.AgroalDataSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import org.missionpartnerships.eventsourcing.journal.PostgresJournal;
import org.missionpartnerships.eventsourcing.lanes.LedgerLanes;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.PostgresServer;

/** {@code ./mp bench journal}: appends, replay and loading, each beside the bare database, in alternating rounds. */
final class JournalBench {

    /** The same kind of threads for both sides, so that what is compared is the journal. */
    private static final ThreadFactory THREADS = Thread.ofPlatform().factory();

    private final Report report;
    private final PostgresServer server = PostgresServer.shared();
    private final Database database = Databases.fresh(server);
    private final BareInsert bare = new BareInsert(database);

    JournalBench(Report report) throws Exception {
        this.report = report;
    }

    void run(List<String> wanted) throws Exception {
        System.out.printf(
                "PostgreSQL 18, fsync and synchronous_commit on, event of %d bytes, %d processors%n",
                Appends.PAYLOAD.length, Runtime.getRuntime().availableProcessors());
        if (wanted.contains("append")) {
            append("2,000 streams, 100 cities", Appends.CITIES, 1);
        }
        if (wanted.contains("hot")) {
            append("one hot city", 1, 1);
            twoInstances();
        }
        if (wanted.contains("ten")) {
            append("ten events per command", Appends.CITIES, 10);
        }
        if (wanted.contains("replay")) {
            new ReplayBench(server, report).run(Integer.getInteger("events", 1_000_000));
        }
        if (wanted.contains("lag")) {
            new LagBench(report).run(15);
        }
        if (wanted.contains("load")) {
            new ColdLoadBench(server, report).run();
        }
    }

    private void append(String what, int cities, int eventsPerCommand) throws Exception {
        try (AgroalDataSource pool = Databases.pool(database, 8)) {
            LedgerLanes lanes = Appends.instance(new PostgresJournal("bench-service", pool), 2);
            Appends.createStreams(lanes, cities);
            for (int writers : eventsPerCommand == 1 ? new int[] {1, 8, 32} : new int[] {8}) {
                double target = eventsPerCommand == 10 ? 1.0 : writers == 1 ? 0.9 : writers == 8 ? 1.0 : 1.5;
                try (var clients = new Load.Kept(number -> bare.client(number, eventsPerCommand))) {
                    Callable<Measured> theirs = () -> Load.run(writers, Alternating.SECONDS, THREADS, clients);
                    Callable<Measured> ours = () -> Load.run(
                            writers,
                            Alternating.SECONDS,
                            THREADS,
                            number -> Appends.client(lanes, cities, number, eventsPerCommand));
                    compare(
                            what + ", " + writers + (writers == 1 ? " writer" : " writers"),
                            eventsPerCommand,
                            theirs,
                            ours,
                            target);
                }
            }
        }
    }

    private void twoInstances() throws Exception {
        try (AgroalDataSource one = Databases.pool(database, 6);
                AgroalDataSource two = Databases.pool(database, 6)) {
            LedgerLanes first = Appends.instance(new PostgresJournal("bench-service", one), 2);
            LedgerLanes second = Appends.instance(new PostgresJournal("bench-service", two), 2);
            Callable<Measured> alone =
                    () -> Load.run(32, Alternating.SECONDS, THREADS, number -> Appends.client(first, 1, number, 1));
            Callable<Measured> together = () -> Load.run(
                    32,
                    Alternating.SECONDS,
                    THREADS,
                    number -> Appends.client(number % 2 == 0 ? first : second, 1, number, 1));
            compare("two instances on one hot city, 32 writers (against one instance)", 1, alone, together, 0.5);
        }
    }

    private void compare(String what, int eventsEach, Callable<Measured> theirs, Callable<Measured> ours, double target)
            throws Exception {
        System.out.println("  " + what + " …");
        List<Measured> both = Alternating.measure(List.of(theirs, ours));
        report.add(what, eventsEach, both.getFirst(), both.getLast(), target);
    }
}
