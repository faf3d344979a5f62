package org.missionpartnerships.mission.city;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.FoldedText;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.eventsourcing.projection.Writes;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityNameRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.DistinctionAwarded;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberJoined;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberLeft;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.NameUse;
import org.missionpartnerships.published.value.CityId;

/** The registered cities and regions, the names and kinds by which one finds them, and how many missions each leads. */
@Singleton
public class CityListProjection implements Projection {

    @Override
    public String name() {
        return "city_list";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MissionService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE city (
                    id text COLLATE "C" PRIMARY KEY,
                    name text NOT NULL,
                    kinds text NOT NULL,
                    country text,
                    missions integer NOT NULL
                );
                CREATE TABLE name (
                    city text NOT NULL,
                    folded text NOT NULL,
                    PRIMARY KEY (city, folded)
                );
                CREATE TABLE kind (
                    city text NOT NULL,
                    kind text NOT NULL,
                    PRIMARY KEY (kind, city)
                );
                CREATE TABLE member (
                    region text NOT NULL,
                    city text NOT NULL,
                    PRIMARY KEY (region, city)
                );
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return CityEvent.CODEC.knows(type) || MissionEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<CityId, Integer> proposed = new LinkedHashMap<>();
        try (var writes = new Writes(connection)) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                EventType type = event.type();
                if (CityEvent.CODEC.knows(type)) {
                    apply(writes, CityEvent.CODEC.decode(type, event.payload()));
                } else if (MissionEvent.CODEC.knows(type)
                        && MissionEvent.CODEC.decode(type, event.payload()) instanceof MissionProposed mission) {
                    proposed.merge(mission.leadCity(), 1, Integer::sum);
                }
            }
            writes.flush();
            for (Map.Entry<CityId, Integer> more : proposed.entrySet()) {
                writes.add(
                        "UPDATE city SET missions = missions + ? WHERE id = ?",
                        more.getValue(),
                        more.getKey().value());
            }
            writes.flush();
        }
    }

    private static void apply(Writes writes, CityEvent event) throws SQLException {
        switch (event) {
            case CityRegistered city -> register(writes, city);
            case CityNameRecorded recorded -> {
                addName(writes, recorded.city(), recorded.name());
                if (recorded.use() == NameUse.OFFICIAL) {
                    writes.change(
                            "UPDATE city SET name = ? WHERE id = ?",
                            recorded.name(),
                            recorded.city().value());
                }
            }
            case RegionMemberJoined joined ->
                writes.add(
                        "INSERT INTO member (region, city) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        joined.city().value(),
                        joined.member().value());
            case RegionMemberLeft left ->
                writes.change(
                        "DELETE FROM member WHERE region = ? AND city = ?",
                        left.city().value(),
                        left.member().value());
            case CityFactsRecorded _,
                    AdministrationTermStarted _,
                    AdministrationTermEnded _,
                    GovernanceStructureChanged _,
                    DistinctionAwarded _ -> {}
        }
    }

    private static void register(Writes writes, CityRegistered city) throws SQLException {
        String id = city.city().value();
        writes.add(
                "INSERT INTO city (id, name, kinds, country, missions) VALUES (?, ?, ?, ?, 0)",
                id,
                city.name(),
                city.kinds().stream().map(EventJson::word).collect(Collectors.joining(",")),
                city.country());
        for (CityKind kind : city.kinds()) {
            writes.add("INSERT INTO kind (city, kind) VALUES (?, ?)", id, EventJson.word(kind));
        }
        addName(writes, city.city(), city.name());
        for (String name : city.otherNames()) {
            addName(writes, city.city(), name);
        }
    }

    private static void addName(Writes writes, CityId city, String name) throws SQLException {
        writes.add(
                "INSERT INTO name (city, folded) VALUES (?, ?) ON CONFLICT DO NOTHING",
                city.value(),
                FoldedText.of(name.strip()));
    }
}
