package org.missionpartnerships.notification.feed;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;
import org.missionpartnerships.notification.feed.TypePattern.Exactly;
import org.missionpartnerships.notification.feed.TypePattern.InVersion;
import org.missionpartnerships.notification.feed.TypePattern.StartingWith;

/** The feed as PostgreSQL has it. */
@Singleton
class FeedTable {

    private static final String COLUMNS =
            "SELECT position, event_id, type, type_version, cities, subject, mission, envelope FROM notification.feed_entry ";

    private final DataSource database;

    FeedTable(DataSource database) {
        this.database = database;
    }

    long end() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT position FROM notification.feed_end");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    Optional<FeedEntry> at(long position) {
        return read(position - 1, position, FeedFilter.EVERYTHING, 1).entries().stream()
                .findFirst();
    }

    Feed.Page read(long after, long upTo, FeedFilter filter, int limit) {
        if (after >= upTo) {
            return new Feed.Page(List.of(), after);
        }
        StringBuilder query = new StringBuilder(COLUMNS).append("WHERE position > ? AND position <= ?");
        if (!filter.types().isEmpty()) {
            query.append(" AND (type = ANY (?) OR type || '.v' || type_version = ANY (?) OR type ^@ ANY (?))");
        }
        if (!filter.cities().isEmpty()) {
            query.append(" AND cities && ?");
        }
        if (!filter.missions().isEmpty()) {
            query.append(" AND mission = ANY (?)");
        }
        query.append(" ORDER BY position LIMIT ?");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query.toString())) {
            int parameter = 0;
            select.setLong(++parameter, after);
            select.setLong(++parameter, upTo);
            if (!filter.types().isEmpty()) {
                List<String> exact = new ArrayList<>();
                List<String> versioned = new ArrayList<>();
                List<String> prefixes = new ArrayList<>();
                for (TypePattern pattern : filter.types()) {
                    switch (pattern) {
                        case Exactly(String type) -> exact.add(type);
                        case InVersion version -> versioned.add(version.toString());
                        case StartingWith(String prefix) -> prefixes.add(prefix);
                    }
                }
                for (List<String> texts : List.of(exact, versioned, prefixes)) {
                    select.setArray(++parameter, connection.createArrayOf("text", texts.toArray()));
                }
            }
            for (Set<String> names : List.of(filter.cities(), filter.missions())) {
                if (!names.isEmpty()) {
                    select.setArray(++parameter, connection.createArrayOf("text", names.toArray()));
                }
            }
            select.setInt(++parameter, limit);
            List<FeedEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return new Feed.Page(
                    entries, entries.size() < limit ? upTo : entries.getLast().position());
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static FeedEntry entry(ResultSet row) throws SQLException {
        return new FeedEntry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getInt(4),
                Set.of((String[]) row.getArray(5).getArray()),
                row.getString(6),
                row.getString(7),
                row.getBytes(8));
    }

    private static JournalUnavailable unavailable(SQLException cause) {
        return new JournalUnavailable("The feed cannot be read from the database now", cause);
    }
}
