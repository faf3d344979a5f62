package org.missionpartnerships.bench;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.ThreadFactory;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.journal.PostgresJournal;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.LedgerLanes;
import org.missionpartnerships.testsupport.servers.Database;

/** Fills a journal through the lanes, as real use would. */
final class Fill {

    private Fill() {}

    /** So many events, over 2,000 streams in 100 cities, interleaved as they would come. */
    static void events(Database database, int events) throws Exception {
        try (AgroalDataSource pool = Databases.pool(database, 8)) {
            LedgerLanes lanes = Appends.instance(new PostgresJournal("bench-service", pool), 2);
            int perCommand = 50;
            ThreadFactory threads = Thread.ofVirtual().factory();
            int clients = 40;
            Thread[] running = new Thread[clients];
            for (int client = 0; client < clients; client++) {
                int first = client;
                running[client] = threads.newThread(() -> {
                    for (int command = first; command < events / perCommand; command += clients) {
                        int stream = command % Appends.STREAMS;
                        lanes.handle(
                                Readings.TYPE,
                                new Ledger("city-" + stream % Appends.CITIES),
                                Readings.TYPE.stream("r-" + stream),
                                new Readings.Take(perCommand, Appends.VALUE),
                                CommandContext.of(Appends.METADATA));
                    }
                });
                running[client].start();
            }
            for (Thread one : running) {
                one.join();
            }
        }
        try (Connection connection = database.owner().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE es.event");
        }
    }
}
