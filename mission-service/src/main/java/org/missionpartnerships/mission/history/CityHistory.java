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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.history.Elsewhere.Part;
import org.missionpartnerships.mission.history.TimelineEntry.Place;
import org.missionpartnerships.mission.telling.Names;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** A city's history as the read model holds it, in merge order: its own ledger, and what of others is part of it. */
@Singleton
public class CityHistory {

    private static final Ledger NETWORK = new Ledger(CityId.NETWORK.value());
    private static final String COLUMNS =
            "SELECT ledger, source, seq, event_id, stream, type, type_version, recorded_at, payload FROM city_history.entry ";

    private static final String OWN = COLUMNS + "WHERE ledger = ? AND recorded_at <= ?";

    // What is part of the city's history shows from when it became so: what certainly happened before is left out.
    private static final String ELSEWHERE = COLUMNS + """
             WHERE ledger <> ? AND recorded_at <= ? AND (mission = ANY (?) OR thing = ANY (?))
               AND EXISTS (
                   SELECT FROM unnest(?, ?, ?) AS part (ledger, thing, since)
                    WHERE part.ledger = entry.ledger AND part.thing IN ('missions/' || entry.mission, entry.thing)
                      AND (part.since IS NULL OR entry.latest IS NULL OR entry.latest >= part.since))""";

    private static final String ORDER = " ORDER BY recorded_at, source, ledger, seq";

    private static final String LIMIT = " LIMIT ?";

    private final DataSource dataSource;
    private final Ledgers ledgers;

    CityHistory(DataSource dataSource, Ledgers ledgers) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
    }

    /**
     * What a timeline shows.
     *
     * @param from leaves out what certainly happened before
     * @param to leaves out what certainly happened after
     * @param types names of events, or their first words; empty for all
     * @param mission leaves out what belongs to no mission, or to another
     */
    record Selection(
            CityId city,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> types,
            @Nullable MissionId mission,
            KnownAt knownAt) {}

    List<TimelineEntry> timeline(Selection selection, @Nullable Place after, int limit) {
        return read(selection.city(), selection.knownAt(), new Narrowing(selection, after, limit));
    }

    /** What was known of a city at an instant, for folding. */
    KnownHistory known(CityId city, KnownAt knownAt) {
        LedgerHistory own = ledgers.whole(new Ledger(city.value()))
                .orElseThrow(() -> HistoryProblems.tooLong(city).exception());
        return IndexedHistory.ofCity(city, own, elsewhere(Thing.of(city), knownAt), knownAt.instant(), ledgers);
    }

    /** What was known of a mission: what its lead city and the network recorded. */
    KnownHistory known(MissionId mission, CityId leadCity, KnownAt knownAt) {
        return IndexedHistory.ofMission(
                mission, leadCity, elsewhere(Thing.of(mission), knownAt), knownAt.instant(), ledgers);
    }

    private Elsewhere elsewhere(Thing owner, KnownAt knownAt) {
        try (Connection connection = dataSource.getConnection()) {
            return Elsewhere.of(connection, owner, knownAt);
        } catch (SQLException e) {
            throw new IllegalStateException("What is part of %s could not be read".formatted(owner.key()), e);
        }
    }

    /** Those of the events that stood in the city's history at an instant. */
    List<TimelineEntry> find(CityId city, Collection<UUID> events, KnownAt knownAt) {
        String[] ids = events.stream().map(UUID::toString).toArray(String[]::new);
        return read(city, knownAt, new Narrowing(" AND event_id = ANY (?::uuid[])", List.of((Object) ids), ids.length));
    }

    /** What the things of a history are called; organisations are named in the network's ledger. */
    Names names(KnownHistory known) {
        Optional<IndexedHistory> network =
                ledgers.whole(NETWORK).map(ledger -> IndexedHistory.of(CityId.NETWORK, ledger, known.knownAt()));
        return new Names(id -> Stream.concat(known.naming(id), network.stream().flatMap(others -> others.naming(id)))
                .map(HistoryEntry::event)
                .filter(Objects::nonNull));
    }

    /** What narrows the city's history, as SQL and its parameters. */
    private record Narrowing(String sql, List<Object> parameters, int limit) {

        Narrowing(Selection selection, @Nullable Place after, int limit) {
            this(sql(selection, after), parameters(selection, after), limit);
        }

        private static String sql(Selection selection, @Nullable Place after) {
            return (selection.from() == null ? "" : " AND (latest IS NULL OR latest >= ?)")
                    + (selection.to() == null ? "" : " AND (earliest IS NULL OR earliest <= ?)")
                    + (selection.types().isEmpty() ? "" : " AND (type = ANY (?) OR split_part(type, '.', 1) = ANY (?))")
                    + (selection.mission() == null ? "" : " AND mission = ?")
                    + (after == null ? "" : " AND (recorded_at, source, ledger, seq) > (?, ?, ?, ?)");
        }

        private static List<Object> parameters(Selection selection, @Nullable Place after) {
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
            if (selection.mission() != null) {
                parameters.add(selection.mission().value());
            }
            if (after != null) {
                parameters.add(after.recordedAt().atOffset(ZoneOffset.UTC));
                parameters.add(after.service());
                parameters.add(after.ledger().name());
                parameters.add(after.seq());
            }
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
        Ledger own = new Ledger(city.value());
        List<Part> elsewhere = Elsewhere.of(connection, Thing.of(city), knownAt).outside(own);
        String ofOwn = OWN + narrowing.sql() + ORDER + LIMIT;
        String sql = elsewhere.isEmpty()
                ? ofOwn
                : "(%s) UNION ALL (%s)%s%s".formatted(ofOwn, ELSEWHERE + narrowing.sql() + ORDER + LIMIT, ORDER, LIMIT);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            List<Object> parameters = new ArrayList<>();
            parameters.add(own.name());
            parameters.add(knownAt.instant().atOffset(ZoneOffset.UTC));
            parameters.addAll(narrowing.parameters());
            parameters.add(narrowing.limit());
            if (!elsewhere.isEmpty()) {
                parameters.add(own.name());
                parameters.add(knownAt.instant().atOffset(ZoneOffset.UTC));
                parameters.add(texts(elsewhere, part -> part.thing().mission().orElse(null)));
                parameters.add(texts(elsewhere, part -> part.thing().key()));
                parameters.add(texts(elsewhere, part -> part.ledger().name()));
                parameters.add(texts(elsewhere, part -> part.thing().key()));
                parameters.add(elsewhere.stream().map(Part::since).toArray(LocalDate[]::new));
                parameters.addAll(narrowing.parameters());
                parameters.add(narrowing.limit());
                parameters.add(narrowing.limit());
            }
            int number = 1;
            for (Object value : parameters) {
                select.setObject(
                        number++,
                        switch (value) {
                            case String[] texts -> connection.createArrayOf("text", texts);
                            case LocalDate[] days -> connection.createArrayOf("date", days);
                            case Object other -> other;
                        });
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

    private static String[] texts(List<Part> parts, Function<Part, @Nullable String> text) {
        return parts.stream().map(text).toArray(String[]::new);
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
                row.getString("ledger"),
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
