package org.missionpartnerships.mission.chronology;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.Occurred;

@Singleton
class RecordedOrder implements FollowedEvents {

    private static final String FOLLOWED = """
            WITH RECURSIVE followed AS (
                 SELECT event_id, edtf, after_event FROM city_history.entry
                  WHERE event_id = ANY (?) AND ledger = ? AND recorded_at <= ?
                  UNION
                 SELECT entry.event_id, entry.edtf, entry.after_event
                   FROM followed JOIN city_history.entry ON entry.event_id = followed.after_event
                  WHERE entry.ledger = ? AND entry.recorded_at <= ?)
            SELECT event_id, edtf, after_event FROM followed WHERE edtf IS NOT NULL""";

    private final DataSource dataSource;

    RecordedOrder(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public At at(LocalDate day, CityId city, KnownAt knownAt, Stream<Occurred> dates) {
        UUID[] followed =
                dates.map(Occurred::after).filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        return new At(day, new FirstDays(followed.length == 0 ? _ -> null : read(city, knownAt, followed)::get));
    }

    private Map<UUID, @Nullable Occurred> read(CityId city, KnownAt knownAt, UUID[] events) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FOLLOWED)) {
            select.setArray(1, connection.createArrayOf("uuid", events));
            select.setString(2, city.value());
            select.setObject(3, knownAt.instant().atOffset(ZoneOffset.UTC));
            select.setString(4, city.value());
            select.setObject(5, knownAt.instant().atOffset(ZoneOffset.UTC));
            Map<UUID, @Nullable Occurred> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            rows.getObject("event_id", UUID.class),
                            Occurred.parse(rows.getString("edtf"))
                                    .withAfter(rows.getObject("after_event", UUID.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The events that others of %s follow could not be read".formatted(city), e);
        }
    }
}
