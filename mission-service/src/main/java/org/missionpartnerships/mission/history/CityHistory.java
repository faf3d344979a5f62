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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.history.TimelineEntry.Place;
import org.missionpartnerships.mission.telling.Names;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** A city's history as the read model holds it, in merge order: its own ledger, and the missions elsewhere that it takes part in. */
@Singleton
public class CityHistory {

    private static final Ledger NETWORK = new Ledger(CityId.NETWORK.value());
    private static final String COLUMNS =
            "SELECT ledger, source, seq, event_id, stream, type, type_version, recorded_at, payload FROM city_history.entry";

    // A mission elsewhere shows from when the city takes part: what certainly happened before is left out.
    private static final String SHOWN = """
             WHERE (ledger = ? OR mission = ANY (?))
               AND (ledger = ? OR NOT EXISTS (
                   SELECT FROM unnest(?, ?) AS part (mission, since)
                    WHERE part.mission = entry.mission AND entry.latest < part.since))""";

    private static final String ORDER = " ORDER BY recorded_at, source, ledger, seq";

    private static final KnownAt EVER = new KnownAt(Instant.parse("9999-12-31T00:00:00Z"));

    private final DataSource dataSource;
    private final LedgerHistories ledgers;

    CityHistory(DataSource dataSource, LedgerHistories ledgers) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
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
        return read(selection.city(), selection.knownAt(), new Narrowing(selection, after, limit));
    }

    /** Everything that was known at an instant, for folding. */
    KnownHistory known(CityId city, KnownAt knownAt) {
        LedgerHistory own = ledgers.current(new Ledger(city.value()));
        List<Elsewhere> elsewhere = missionsElsewhere(city, knownAt);
        if (elsewhere.isEmpty()) {
            return KnownHistory.of(own, knownAt.instant());
        }
        List<HistoryEntry> entries = new ArrayList<>(own.entries());
        elsewhere.stream()
                .collect(Collectors.groupingBy(
                        Elsewhere::ledger, Collectors.mapping(Elsewhere::mission, Collectors.toSet())))
                .forEach((ledger, missions) -> ledgers.current(ledger).entries().stream()
                        .filter(entry -> entry.mission() != null && missions.contains(entry.mission()))
                        .forEach(entries::add));
        return KnownHistory.of(entries, knownAt.instant());
    }

    /** What its lead city and the network recorded of a mission. */
    KnownHistory known(MissionId mission, CityId leadCity, KnownAt knownAt) {
        return KnownHistory.of(
                Stream.of(new Ledger(leadCity.value()), NETWORK)
                        .flatMap(ledger -> ledgers.current(ledger).entries().stream())
                        .filter(entry -> mission.value().equals(entry.mission()))
                        .toList(),
                knownAt.instant());
    }

    /** Those of the events that stand in the city's history. */
    List<TimelineEntry> find(CityId city, Collection<UUID> events) {
        String[] ids = events.stream().map(UUID::toString).toArray(String[]::new);
        return read(city, EVER, new Narrowing(" AND event_id = ANY (?::uuid[])" + ORDER, List.of((Object) ids)));
    }

    /** What the things of a history are called; organisations are named in the network's ledger. */
    Names names(KnownHistory known) {
        return Names.of(Stream.concat(known.entries().stream(), ledgers.current(NETWORK).entries().stream())
                .map(HistoryEntry::event)
                .filter(Objects::nonNull)
                .toList());
    }

    /** What narrows the city's history, as SQL and its parameters. */
    private record Narrowing(String sql, List<Object> parameters) {

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

    private List<TimelineEntry> read(CityId city, KnownAt knownAt, Narrowing narrowing) {
        try (Connection connection = dataSource.getConnection()) {
            return read(connection, city, knownAt, narrowing);
        } catch (SQLException e) {
            throw unreadable(city, e);
        }
    }

    private static List<TimelineEntry> read(Connection connection, CityId city, KnownAt knownAt, Narrowing narrowing)
            throws SQLException {
        List<Elsewhere> elsewhere = missionsElsewhere(connection, city, knownAt);
        String where = elsewhere.isEmpty() ? " WHERE ledger = ?" : " " + SHOWN;
        try (PreparedStatement select =
                connection.prepareStatement(COLUMNS + where + " AND recorded_at <= ?" + narrowing.sql())) {
            int parameter = 1;
            select.setString(parameter++, city.value());
            if (!elsewhere.isEmpty()) {
                Object[] missions = elsewhere.stream().map(Elsewhere::mission).toArray();
                select.setArray(parameter++, connection.createArrayOf("text", missions));
                select.setString(parameter++, city.value());
                select.setArray(parameter++, connection.createArrayOf("text", missions));
                select.setArray(
                        parameter++,
                        connection.createArrayOf(
                                "date",
                                elsewhere.stream()
                                        .map(mission -> mission.since() == null
                                                ? null
                                                : mission.since().toString())
                                        .toArray()));
            }
            select.setObject(parameter++, knownAt.instant().atOffset(ZoneOffset.UTC));
            for (Object value : narrowing.parameters()) {
                select.setObject(
                        parameter++, value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
            }
            List<TimelineEntry> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(shown(rows));
                }
            }
            return found;
        }
    }

    /**
     * A mission that another city leads and this one takes part in.
     *
     * @param ledger that holds it
     * @param since first day on which the city can have taken part; null if it did from the beginning, or if that is open
     */
    private record Elsewhere(
            Ledger ledger, String mission, @Nullable LocalDate since) {}

    private List<Elsewhere> missionsElsewhere(CityId city, KnownAt knownAt) {
        try (Connection connection = dataSource.getConnection()) {
            return missionsElsewhere(connection, city, knownAt);
        } catch (SQLException e) {
            throw unreadable(city, e);
        }
    }

    private static List<Elsewhere> missionsElsewhere(Connection connection, CityId city, KnownAt knownAt)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT ledger, mission, since FROM city_history.participation WHERE city = ? AND recorded_at <= ?")) {
            select.setString(1, city.value());
            select.setObject(2, knownAt.instant().atOffset(ZoneOffset.UTC));
            List<Elsewhere> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Elsewhere(
                            new Ledger(rows.getString("ledger")),
                            rows.getString("mission"),
                            rows.getObject("since", LocalDate.class)));
                }
            }
            return found;
        }
    }

    private static IllegalStateException unreadable(CityId city, SQLException cause) {
        return new IllegalStateException("The history of %s could not be read".formatted(city), cause);
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
