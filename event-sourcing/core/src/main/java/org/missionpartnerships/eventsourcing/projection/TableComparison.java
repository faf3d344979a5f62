package org.missionpartnerships.eventsourcing.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two schemas row by row, in sorted order, without holding either in memory. */
final class TableComparison {

    private static final int EXAMPLES = 3;
    private static final int FETCH = 1000;

    private TableComparison() {}

    static List<Comparison.Table> of(Connection live, String liveSchema, Connection folded, String foldedSchema)
            throws SQLException {
        List<Comparison.Table> tables = new ArrayList<>();
        for (String table : tables(folded, foldedSchema)) {
            tables.add(compare(table, live, liveSchema, folded, foldedSchema));
        }
        return tables;
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT tablename FROM pg_tables WHERE schemaname = ? ORDER BY tablename")) {
            query.setString(1, schema);
            try (ResultSet rows = query.executeQuery()) {
                List<String> tables = new ArrayList<>();
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
                return tables;
            }
        }
    }

    private static Comparison.Table compare(
            String table, Connection live, String liveSchema, Connection folded, String foldedSchema)
            throws SQLException {
        long liveRows = 0;
        long onlyLive = 0;
        long onlyFolded = 0;
        List<String> examples = new ArrayList<>();
        try (Statement a = live.createStatement();
                Statement b = folded.createStatement()) {
            a.setFetchSize(FETCH);
            b.setFetchSize(FETCH);
            try (ResultSet left = a.executeQuery(sorted(liveSchema, table));
                    ResultSet right = b.executeQuery(sorted(foldedSchema, table))) {
                @Nullable String l = next(left);
                @Nullable String r = next(right);
                while (l != null || r != null) {
                    // compared as the server sorted them: by bytes
                    int order = l == null ? 1 : r == null ? -1 : compareBytes(l, r);
                    if (order < 0) {
                        onlyLive++;
                        example(examples, "live", l);
                    } else if (order > 0) {
                        onlyFolded++;
                        example(examples, "folded", r);
                    }
                    if (order <= 0) {
                        liveRows++;
                        l = next(left);
                    }
                    if (order >= 0) {
                        r = next(right);
                    }
                }
            }
        }
        return new Comparison.Table(table, liveRows, onlyLive, onlyFolded, examples);
    }

    private static int compareBytes(String a, String b) {
        return java.util.Arrays.compareUnsigned(
                a.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                b.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String sorted(String schema, String table) {
        return "SELECT t::text AS content FROM \"%s\".\"%s\" t ORDER BY t::text COLLATE \"C\"".formatted(schema, table);
    }

    private static @Nullable String next(ResultSet rows) throws SQLException {
        return rows.next() ? rows.getString(1) : null;
    }

    private static void example(List<String> examples, String side, @Nullable String row) {
        if (examples.size() < EXAMPLES && row != null) {
            examples.add(side + ": " + (row.length() > 300 ? row.substring(0, 300) + "…" : row));
        }
    }
}
