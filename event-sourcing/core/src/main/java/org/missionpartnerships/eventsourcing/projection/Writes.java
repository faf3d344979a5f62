package org.missionpartnerships.eventsourcing.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a projection writes for one batch of events. Rows to add wait for each other and go in statement by statement, in a
 * round trip each, before anything is changed or read: so a thousand events cost a few round trips and not thousands. On a
 * connection with {@code reWriteBatchedInserts=true}, many rows also cost one execution.
 */
public final class Writes implements AutoCloseable {

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Row<T> {
        @Nullable
        T of(ResultSet row) throws SQLException;
    }

    /** A row that an upsert will add or change. */
    private record Target(String upsert, List<@Nullable Object> key) {}

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private final List<PreparedStatement> waiting = new ArrayList<>();
    private final Set<Target> targets = new HashSet<>();

    public Writes(Connection connection) {
        this.connection = connection;
    }

    /**
     * Adds a row, later. Rows of one statement go in as they came; between statements the order must not matter.
     *
     * @param parameters as {@link PreparedStatement#setObject(int, Object)} takes them
     */
    public void add(String insert, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = bound(insert, parameters);
        statement.addBatch();
        if (!waiting.contains(statement)) {
            waiting.add(statement);
        }
    }

    /**
     * Adds a row or changes the one that is there, later: as {@link #add}, by an insert that says what else to do on a
     * conflict. One statement cannot change a row twice, so what waits under the same key goes in first.
     *
     * @param key how many of the parameters, from the first, identify the row
     */
    public void put(int key, String upsert, @Nullable Object... parameters) throws SQLException {
        var target = new Target(upsert, Arrays.asList(parameters).subList(0, key));
        if (targets.contains(target)) {
            flush();
        }
        add(upsert, parameters);
        targets.add(target);
    }

    /** Changes rows, those among them that were to be added before. */
    public int change(String sql, @Nullable Object... parameters) throws SQLException {
        flush();
        return bound(sql, parameters).executeUpdate();
    }

    /** Reads the first row, of all that was to be added before too; null if there is none. */
    public <T> @Nullable T first(Row<T> row, String query, @Nullable Object... parameters) throws SQLException {
        flush();
        try (ResultSet rows = bound(query, parameters).executeQuery()) {
            return rows.next() ? row.of(rows) : null;
        }
    }

    /** Adds what waits. To be called at the end of the batch: what still waits when this is closed is forgotten. */
    public void flush() throws SQLException {
        for (PreparedStatement statement : waiting) {
            statement.executeBatch();
        }
        waiting.clear();
        targets.clear();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
