package org.missionpartnerships.mission.history;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.history.TimelineEntry.Place;
import org.missionpartnerships.published.catalogue.EventCatalogue;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** A city's history as the read model holds it, in merge order. */
@Singleton
public class CityHistory {

    private static final String COLUMNS =
            "SELECT ledger, source, seq, event_id, stream, type, type_version, recorded_at, payload FROM city_history.entry";
    private static final String ORDER = " ORDER BY recorded_at, source, ledger, seq";

    private static final KnownAt EVER = new KnownAt(Instant.parse("9999-12-31T00:00:00Z"));

    private final DataSource dataSource;

    CityHistory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What a timeline shows.
     *
     * @param from leaves out what certainly happened before
     * @param to leaves out what certainly happened after
     * @param types names of events, or their first words; empty for all
     */
    record Selection(
            CityId city, @Nullable LocalDate from, @Nullable LocalDate to, List<String> types, KnownAt knownAt) {}

    List<TimelineEntry> timeline(Selection selection, @Nullable Place after, int limit) {
        return read(selection.city(), selection.knownAt(), new Narrowing(selection, after, limit), CityHistory::shown);
    }

    /** Everything, for folding. */
    List<HistoryEntry> entries(CityId city, KnownAt knownAt) {
        return read(city, knownAt, Narrowing.NONE, CityHistory::folded);
    }

    /** Those of the events that stand in the city's history. */
    List<TimelineEntry> find(CityId city, Collection<UUID> events) {
        String[] ids = events.stream().map(UUID::toString).toArray(String[]::new);
        return read(
                city,
                EVER,
                new Narrowing(" AND event_id = ANY (?::uuid[])" + ORDER, List.of((Object) ids)),
                CityHistory::shown);
    }

    /** What narrows the city's history, as SQL and its parameters. */
    private record Narrowing(String sql, List<Object> parameters) {

        static final Narrowing NONE = new Narrowing(ORDER, List.of());

        Narrowing(Selection selection, @Nullable Place after, int limit) {
            this(sql(selection, after), parameters(selection, after, limit));
        }

        private static String sql(Selection selection, @Nullable Place after) {
            return (selection.from() == null ? "" : " AND (latest IS NULL OR latest >= ?)")
                    + (selection.to() == null ? "" : " AND (earliest IS NULL OR earliest <= ?)")
                    + (selection.types().isEmpty() ? "" : " AND (type = ANY (?) OR split_part(type, '.', 1) = ANY (?))")
                    + (after == null ? "" : " AND (recorded_at, source, ledger, seq) > (?, ?, ?, ?)")
                    + ORDER
                    + " LIMIT ?";
        }

        private static List<Object> parameters(Selection selection, @Nullable Place after, int limit) {
            List<Object> parameters = new ArrayList<>();
            if (selection.from() != null) {
                parameters.add(selection.from());
            }
            if (selection.to() != null) {
                parameters.add(selection.to());
            }
            if (!selection.types().isEmpty()) {
                String[] types = selection.types().toArray(String[]::new);
                parameters.add(types);
                parameters.add(types);
            }
            if (after != null) {
                parameters.add(after.recordedAt().atOffset(ZoneOffset.UTC));
                parameters.add(after.service());
                parameters.add(after.ledger().name());
                parameters.add(after.seq());
            }
            parameters.add(limit);
            return parameters;
        }
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(CityId city, KnownAt knownAt, Narrowing narrowing, RowReader<T> reader) {
        try (Connection connection = dataSource.getConnection()) {
            List<String> elsewhere = missionsElsewhere(connection, city);
            String where = elsewhere.isEmpty() ? " WHERE ledger = ?" : " WHERE (ledger = ? OR mission = ANY (?))";
            try (PreparedStatement select =
                    connection.prepareStatement(COLUMNS + where + " AND recorded_at <= ?" + narrowing.sql())) {
                int parameter = 1;
                select.setString(parameter++, city.value());
                if (!elsewhere.isEmpty()) {
                    select.setArray(parameter++, connection.createArrayOf("text", elsewhere.toArray()));
                }
                select.setObject(parameter++, knownAt.instant().atOffset(ZoneOffset.UTC));
                for (Object value : narrowing.parameters()) {
                    select.setObject(
                            parameter++,
                            value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
                }
                return rows(select, reader);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The history of %s could not be read".formatted(city), e);
        }
    }

    /** Missions that other cities lead and this one takes part in. */
    private static List<String> missionsElsewhere(Connection connection, CityId city) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT mission FROM city_history.participation WHERE city = ?")) {
            select.setString(1, city.value());
            return rows(select, row -> row.getString(1));
        }
    }

    private static <T> List<T> rows(PreparedStatement select, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    private static HistoryEntry folded(ResultSet row) throws SQLException {
        EventType type = new EventType(row.getString("type"), row.getInt("type_version"));
        return new HistoryEntry(
                row.getString("source"),
                new Ledger(row.getString("ledger")),
                row.getLong("seq"),
                row.getObject("event_id", UUID.class),
                type,
                recordedAt(row),
                EventCatalogue.decode(type, row.getBytes("payload")).orElse(null));
    }

    private static TimelineEntry shown(ResultSet row) throws SQLException {
        byte[] payload = row.getBytes("payload");
        return new TimelineEntry(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("type_version"),
                row.getString("source"),
                row.getString("stream"),
                new Position(row.getString("source"), new Ledger(row.getString("ledger")), row.getLong("seq"))
                        .toString(),
                recordedAt(row),
                occurred(payload),
                new String(payload, StandardCharsets.UTF_8));
    }

    private static Instant recordedAt(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable Occurred occurred(byte[] payload) {
        try {
            JsonNode occurred = EventJson.mapper().readTree(payload).path("occurred");
            return occurred.isObject() ? EventJson.mapper().treeToValue(occurred, Occurred.class) : null;
        } catch (IOException | IllegalArgumentException e) {
            // A newer release may write dates that this one cannot read; the entry itself is shown all the same.
            return null;
        }
    }
}
