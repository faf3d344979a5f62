package org.missionpartnerships.bench;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.missionpartnerships.eventsourcing.journal.PostgresJournal;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.PostgresServer;

/** A stream of 100 events loaded cold, by eight readers, beside a bare prepared SELECT of the same payloads. */
final class ColdLoadBench {

    private static final int READERS = 8;

    /** As on the services' connections: the strict yardstick must not lose by its plan. */
    private static final String PLANNED_AS_OURS = "SET random_page_cost = 1.1";

    /** What somebody gets who connects and asks: a bitmap and a sort. */
    private static final String PLANNED_BY_DEFAULT = "RESET random_page_cost";

    private final PostgresServer server;
    private final Report report;

    ColdLoadBench(PostgresServer server, Report report) {
        this.server = server;
        this.report = report;
    }

    void run() throws Exception {
        System.out.println("  loading streams of 100 events …");
        Database database = Databases.fresh(server);
        Fill.events(database, Appends.STREAMS * 100);
        fillBareTable(database);
        try (AgroalDataSource pool = Databases.pool(database, READERS);
                var reading = new Load.Kept(number -> bareClient(database, number, PLANNED_AS_OURS, _ -> {}));
                var byDefault = new Load.Kept(number -> bareClient(database, number, PLANNED_BY_DEFAULT, _ -> {}));
                var folding =
                        new Load.Kept(number -> bareClient(database, number, PLANNED_AS_OURS, ColdLoadBench::fold))) {
            CommandLanes lanes = Appends.instance(new PostgresJournal("bench-service", pool), 2);
            Callable<Measured> bare = () -> readers(reading);
            Callable<Measured> ours = () -> readers(number -> coldClient(lanes, new Random(number)));
            Callable<Measured> defaultPlan = () -> readers(byDefault);
            Callable<Measured> folded = () -> readers(folding);
            List<Measured> all = Alternating.measure(List.of(bare, ours, defaultPlan, folded));
            report.add("loading a stream of 100 events cold, 8 readers", 1, all.get(0), all.get(1), 1.0);
            report.add("  beside the same SELECT as PostgreSQL plans it by default", 1, all.get(2), all.get(1), 1.0);
            report.add("  beside a SELECT planned as ours that decodes and folds too", 1, all.get(3), all.get(1), 1.0);
        }
    }

    private static Measured readers(IntFunction<Load.Client> clients) throws Exception {
        return Load.run(READERS, Alternating.SECONDS, Thread.ofPlatform().factory(), clients);
    }

    /** The same rows in a plain table with the one index that serves this query. */
    private static void fillBareTable(Database database) throws SQLException {
        try (Connection connection = database.service().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA bare");
            statement.execute("CREATE TABLE bare.event AS SELECT * FROM es.event");
            statement.execute("ALTER TABLE bare.event ADD PRIMARY KEY (stream, version)");
            statement.execute("VACUUM ANALYZE bare.event");
        }
    }

    /** {@code loadAt} reads from the journal whatever is remembered: always cold. */
    private static Load.Client coldClient(CommandLanes lanes, Random random) {
        return () -> {
            long readings = lanes.loadAt(
                            Readings.TYPE, Readings.TYPE.stream("r-" + random.nextInt(Appends.STREAMS)), 100)
                    .orElseThrow()
                    .state()
                    .readings();
            if (readings != 100) {
                throw new IllegalStateException("Folded " + readings + " readings, expected 100");
            }
        };
    }

    private static void fold(List<byte[]> payloads) {
        Readings.State state = Readings.TYPE.decider().initial();
        for (byte[] payload : payloads) {
            state = Readings.TYPE.decider().evolve(state, Readings.TYPE.codec().decode(Readings.TYPE_NAME, payload));
        }
        if (state.readings() != payloads.size()) {
            throw new IllegalStateException("Folded " + state.readings());
        }
    }

    private static Load.Client bareClient(Database database, int number, String planning, Consumer<List<byte[]>> then) {
        try {
            Connection connection = database.service().dataSource().getConnection();
            connection.unwrap(org.postgresql.PGConnection.class).setPrepareThreshold(1);
            try (Statement plan = connection.createStatement()) {
                plan.execute(planning);
            }
            PreparedStatement select = connection.prepareStatement(
                    "SELECT version, type, type_version, payload FROM bare.event WHERE stream = ? ORDER BY version");
            Random random = new Random(number);
            return new Load.Client() {
                @Override
                public void once() throws SQLException {
                    int stream = random.nextInt(Appends.STREAMS);
                    select.setString(1, "readings/r-" + stream);
                    List<byte[]> rows = new ArrayList<>(100);
                    try (ResultSet result = select.executeQuery()) {
                        while (result.next()) {
                            result.getLong(1);
                            result.getString(2);
                            result.getInt(3);
                            rows.add(result.getBytes(4));
                        }
                    }
                    if (rows.size() != 100) {
                        throw new IllegalStateException("Read " + rows.size() + " rows, expected 100");
                    }
                    then.accept(rows);
                }

                @Override
                public void close() throws SQLException {
                    connection.close();
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
