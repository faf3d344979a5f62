package org.missionpartnerships.eventsourcing.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.missionpartnerships.eventsourcing.Ledger;

/**
 * Which partition of es.event a ledger lies in. PostgreSQL knows; it is asked once per ledger. A statement that names the
 * partition is spared planning and routing over all of them, which for one row is a good part of its cost.
 */
final class Partitions {

    static final String ROOT = "es.event";
    static final int COUNT = 8;

    private final Map<Ledger, String> tables = new ConcurrentHashMap<>();

    String tableOf(Connection connection, Ledger ledger) throws SQLException {
        String known = tables.get(ledger);
        if (known != null) {
            return known;
        }
        try (PreparedStatement query = connection.prepareStatement("SELECT i FROM generate_series(0, " + (COUNT - 1)
                + ") i WHERE satisfies_hash_partition('es.event'::regclass, " + COUNT + ", i, ?::text)")) {
            query.setString(1, ledger.name());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                String table = name(row.getInt(1));
                tables.put(ledger, table);
                return table;
            }
        }
    }

    /** The partition that all rows lie in, or the whole table if there are several. */
    String tableOf(Connection connection, List<JournalRow> rows) throws SQLException {
        String first = tableOf(connection, rows.getFirst().event().ledger());
        Ledger last = rows.getFirst().event().ledger();
        for (JournalRow row : rows) {
            Ledger ledger = row.event().ledger();
            if (!ledger.equals(last) && !tableOf(connection, ledger).equals(first)) {
                return ROOT;
            }
            last = ledger;
        }
        return first;
    }

    static String name(int partition) {
        return ROOT + "_" + partition;
    }
}
