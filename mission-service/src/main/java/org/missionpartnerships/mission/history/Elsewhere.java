package org.missionpartnerships.mission.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.value.MissionId;

/**
 * What is part of a city, or of a mission, by what had been recorded up to an instant: its missions, also those that other cities
 * lead, meetings held in the city for others, practices that come from it, what others make of them.
 */
final class Elsewhere {

    // Bonds lead from a city to its missions, to their practices, to what was made of those. Whatever happened
    // certainly
    // before the city took part in any of these is not its history.
    private static final String REACHED = """
            WITH RECURSIVE reached (ledger, thing, since) AS (
                 SELECT ledger, thing, since FROM city_history.bond WHERE owner = ? AND recorded_at <= ?
                  UNION
                 SELECT bond.ledger, bond.thing, greatest(bond.since, reached.since)
                   FROM reached JOIN city_history.bond ON bond.owner = reached.thing
                  WHERE bond.recorded_at <= ?)
            SELECT ledger, thing, CASE WHEN bool_and(since IS NOT NULL) THEN min(since) END AS since
              FROM reached
             GROUP BY ledger, thing""";

    static final Elsewhere NOTHING = new Elsewhere(List.of());

    /** @param since first day on which it can have become part of it; null if that is open */
    record Part(Ledger ledger, Thing thing, @Nullable LocalDate since) {}

    private final List<Part> parts;
    private final Map<Ledger, Map<Thing, Optional<LocalDate>>> since = new HashMap<>();

    Elsewhere(List<Part> parts) {
        this.parts = List.copyOf(parts);
        parts.forEach(part -> since.computeIfAbsent(part.ledger(), _ -> new HashMap<>())
                .put(part.thing(), Optional.ofNullable(part.since())));
    }

    static Elsewhere of(Connection connection, Thing owner, KnownAt knownAt) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REACHED)) {
            select.setString(1, owner.key());
            select.setObject(2, knownAt.instant().atOffset(ZoneOffset.UTC));
            select.setObject(3, knownAt.instant().atOffset(ZoneOffset.UTC));
            List<Part> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Part(
                            new Ledger(rows.getString("ledger")),
                            new Thing(rows.getString("thing")),
                            rows.getObject("since", LocalDate.class)));
                }
            }
            return new Elsewhere(found);
        }
    }

    /** Those in other ledgers than this. */
    List<Part> outside(Ledger own) {
        return parts.stream().filter(part -> !part.ledger().equals(own)).toList();
    }

    boolean has(MissionId mission) {
        return since.values().stream().anyMatch(things -> things.containsKey(Thing.of(mission)));
    }

    /** Whether the entry is about one of these things. */
    boolean concerns(HistoryEntry entry) {
        return since(entry).findAny().isPresent();
    }

    /** Whether it may have happened since the thing became a part. */
    boolean shows(HistoryEntry entry, @Nullable LocalDate latest) {
        return since(entry).anyMatch(from -> from.isEmpty() || latest == null || !latest.isBefore(from.get()));
    }

    private Stream<Optional<LocalDate>> since(HistoryEntry entry) {
        Map<Thing, Optional<LocalDate>> things = since.getOrDefault(entry.ledger(), Map.of());
        return entry.things().map(things::get).filter(Objects::nonNull);
    }
}
