package org.missionpartnerships.eventsourcing.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;

/**
 * The journal on PostgreSQL 18; its tables are those of {@code db/event-sourcing}.
 *
 * <p>Takes a connection from the data source per call, so hand it a pooled one, in autocommit mode, with
 * {@code prepareThreshold=1}, a {@code socketTimeout}, and {@code options=-c random_page_cost=1.1}: at PostgreSQL's default,
 * made for disks with arms, a stream is found by a bitmap and sorted, which takes half as long again. Not through a pooler in transaction mode.
 */
public final class PostgresJournal implements Journal {

    /** First key of the advisory locks by which writers that keep meeting queue up; the second is the ledger's hash. */
    private static final int TURN = 0x6d70_6c67;

    private static final String WAIT_FOR_TURN = "SELECT pg_advisory_xact_lock(?, hashtext(?))";

    private static final String READ_LEDGER =
            "SELECT " + EventRows.COLUMNS + " FROM %s WHERE ledger = ? AND seq > ? ORDER BY seq LIMIT ?";

    private static final int REMEMBERED_HOMES = 100_000;

    private final String source;
    private final DataSource dataSource;
    private final Partitions partitions = new Partitions();
    private final Map<StreamId, Ledger> homes = new ConcurrentHashMap<>();
    private final Gathered<String, Ledger> streams = new Gathered<>(this::ledgersOf);

    /**
     * @param source name of the service that owns the journal
     * @param dataSource pooled; the role behind it may SELECT and INSERT
     */
    public PostgresJournal(String source, DataSource dataSource) {
        this.source = source;
        this.dataSource = dataSource;
    }

    @Override
    public JournalIdentity identity() {
        return read("SELECT store_id, epoch FROM es.journal", _ -> {}, rows -> {
            rows.next();
            return new JournalIdentity(source, rows.getObject(1, UUID.class), rows.getInt(2));
        });
    }

    @Override
    public void append(List<JournalRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            if (lastInstant(rows).isEmpty()) {
                append(rows, () -> EventInsert.insert(connection, partitions, rows));
            } else {
                connection.setAutoCommit(false);
                try {
                    appendAndCommit(connection, rows);
                } finally {
                    giveBack(connection);
                }
            }
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    /**
     * Asks the database's clock, if it matters, and writes in one transaction: a writer that stands still between the two writes
     * no later than the database's {@code transaction_timeout} after.
     */
    private void appendAndCommit(Connection connection, List<JournalRow> rows) {
        append(rows, () -> {
            Optional<Instant> last = lastInstant(rows);
            if (last.isPresent()) {
                Instant now = clock(connection);
                if (now.isAfter(last.get())) {
                    throw new AppendTooLate(now);
                }
            }
            EventInsert.insertAndCommit(connection, partitions, rows);
        });
    }

    private void append(List<JournalRow> rows, Insert insert) {
        try {
            insert.run();
        } catch (SQLException e) {
            throw SqlFailures.ofAppend(e, rows);
        }
        for (JournalRow row : rows) {
            remember(row.event().stream(), row.event().ledger());
        }
    }

    private static Optional<Instant> lastInstant(List<JournalRow> rows) {
        return rows.stream().map(JournalRow::notAfter).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    private static Instant clock(Connection connection) throws SQLException {
        try (PreparedStatement clock = connection.prepareStatement("SELECT clock_timestamp()");
                ResultSet row = clock.executeQuery()) {
            row.next();
            return EventRows.instant(row, 1);
        }
    }

    /** Two round trips: one waits for the turn and reads, one writes and commits, which ends the turn. */
    @Override
    public <T> T inTurn(Ledger ledger, long afterSeq, int limit, Function<Turn, T> work) {
        Optional<T> done = Optional.empty();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                done = Optional.of(work.apply(turn(connection, ledger, afterSeq, limit)));
            } finally {
                giveBack(connection);
            }
        } catch (SQLException e) {
            // what was done in the turn is done
            return done.orElseThrow(() -> SqlFailures.unavailable(e));
        }
        return done.orElseThrow();
    }

    private Turn turn(Connection connection, Ledger ledger, long afterSeq, int limit) throws SQLException {
        String table = partitions.tableOf(connection, ledger);
        try (PreparedStatement query =
                connection.prepareStatement(WAIT_FOR_TURN + "; " + READ_LEDGER.formatted(table))) {
            query.setInt(1, TURN);
            query.setString(2, ledger.name());
            query.setString(3, ledger.name());
            query.setLong(4, afterSeq);
            query.setInt(5, limit);
            query.execute();
            query.getMoreResults();
            return new Turn(EventRows.all(query.getResultSet()), rows -> appendAndCommit(connection, rows));
        }
    }

    /** Clean, whatever the work did. A failure here must not hide what became of the work. */
    private static void giveBack(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // the connection is gone, and the turn with it; its pool will find out
        }
    }

    @Override
    public Head head(Ledger ledger) {
        return readIn(
                ledger,
                "SELECT seq, recorded_at FROM %s WHERE ledger = ? ORDER BY seq DESC LIMIT 1",
                query -> query.setString(1, ledger.name()),
                rows -> rows.next() ? new Head(rows.getLong(1), EventRows.instant(rows, 2)) : Head.EMPTY);
    }

    @Override
    public Map<Ledger, Long> heads() {
        return read("""
                SELECT l.ledger, h.seq
                  FROM es.ledger l
                 CROSS JOIN LATERAL (SELECT seq FROM es.event e WHERE e.ledger = l.ledger ORDER BY seq DESC LIMIT 1) h
                """, _ -> {}, rows -> {
            Map<Ledger, Long> heads = new TreeMap<>();
            while (rows.next()) {
                heads.put(new Ledger(rows.getString(1)), rows.getLong(2));
            }
            return heads;
        });
    }

    @Override
    public List<RecordedEvent> readLedger(Ledger ledger, long afterSeq, int limit) {
        return readIn(
                ledger,
                READ_LEDGER,
                query -> {
                    query.setString(1, ledger.name());
                    query.setLong(2, afterSeq);
                    query.setInt(3, limit);
                },
                EventRows::all);
    }

    @Override
    public List<StreamEvent> readForFold(StreamId stream, long afterVersion, int limit) {
        return readStream(stream, "type, type_version, payload", afterVersion, limit, EventRows::forFold);
    }

    @Override
    public List<RecordedEvent> readStream(StreamId stream, long afterVersion, int limit) {
        return readStream(stream, EventRows.COLUMNS, afterVersion, limit, EventRows::all);
    }

    private <T> List<T> readStream(
            StreamId stream, String columns, long afterVersion, int limit, Extract<List<T>> extract) {
        return ledgerOf(stream)
                .map(ledger -> readIn(
                        ledger,
                        "SELECT " + columns + " FROM %s WHERE stream = ? AND version > ? ORDER BY version LIMIT ?",
                        query -> {
                            query.setString(1, stream.toString());
                            query.setLong(2, afterVersion);
                            query.setInt(3, limit);
                        },
                        extract))
                .orElse(List.of());
    }

    @Override
    public Optional<Ledger> ledgerOf(StreamId stream) {
        Ledger known = homes.get(stream);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Ledger> found = streams.of(stream.toString());
        found.ifPresent(ledger -> remember(stream, ledger));
        return found;
    }

    private Map<String, Ledger> ledgersOf(Collection<String> names) {
        return read(
                "SELECT stream, ledger FROM es.stream WHERE stream = ANY (?)",
                query -> query.setArray(1, query.getConnection().createArrayOf("text", names.toArray())),
                rows -> {
                    Map<String, Ledger> found = new HashMap<>();
                    while (rows.next()) {
                        found.put(rows.getString(1), new Ledger(rows.getString(2)));
                    }
                    return found;
                });
    }

    @Override
    public Optional<RecordedCommand> recordedCommand(Ledger ledger, String idempotencyKey) {
        return readIn(
                ledger,
                """
                SELECT request_hash, stream, seq, seq + command_events - 1, version + command_events - 1
                  FROM %s WHERE ledger = ? AND idempotency_key = ?
                """,
                query -> {
                    query.setString(1, ledger.name());
                    query.setString(2, idempotencyKey);
                },
                rows -> rows.next()
                        ? Optional.of(new RecordedCommand(
                                rows.getBytes(1),
                                StreamId.parse(rows.getString(2)),
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getLong(5)))
                        : Optional.empty());
    }

    @Override
    public long replay(Consumer<RecordedEvent> reader) {
        try (Connection connection = dataSource.getConnection()) {
            return new CopyReplay(connection).replay(reader);
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    /** A stream never moves, so its home may be remembered for ever; only the memory is bounded. */
    private void remember(StreamId stream, Ledger ledger) {
        if (homes.size() >= REMEMBERED_HOMES) {
            homes.clear();
        }
        homes.put(stream, ledger);
    }

    private <T> T readIn(Ledger ledger, String sql, Bind bind, Extract<T> extract) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(sql.formatted(partitions.tableOf(connection, ledger)))) {
            bind.to(query);
            try (ResultSet rows = query.executeQuery()) {
                return extract.from(rows);
            }
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    private <T> T read(String sql, Bind bind, Extract<T> extract) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind.to(query);
            try (ResultSet rows = query.executeQuery()) {
                return extract.from(rows);
            }
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    @FunctionalInterface
    private interface Insert {
        void run() throws SQLException;
    }

    @FunctionalInterface
    private interface Bind {
        void to(PreparedStatement query) throws SQLException;
    }

    @FunctionalInterface
    private interface Extract<T> {
        T from(ResultSet rows) throws SQLException;
    }
}
