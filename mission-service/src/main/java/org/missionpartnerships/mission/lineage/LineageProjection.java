package org.missionpartnerships.mission.lineage;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.eventsourcing.projection.Writes;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.published.catalogue.EventCatalogue;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.AdoptionEvent.PracticeAdopted;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.mission.LineageNodeKind;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.MissionEvent.SuccessorLinked;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.PracticeEvent;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeRevised;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationCompleted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFailed;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationMissionLinked;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationRequested;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationStarted;
import org.missionpartnerships.published.mission.ReplicationStatus;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.PublishedEvent;

/** What comes from what, by the events that say so, and what the lineage shows of each thing from one instant to another. */
@Singleton
public class LineageProjection implements Projection {

    @Override
    public String name() {
        return "lineage";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MissionService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE node (
                    node text COLLATE "C" NOT NULL,
                    title text,
                    city text,
                    place text,
                    status text,
                    override_by text,
                    override_reason text,
                    known_from timestamptz NOT NULL,
                    known_to timestamptz,
                    PRIMARY KEY (node, known_from)
                );
                CREATE TABLE edge (
                    from_node text COLLATE "C" NOT NULL,
                    relation text NOT NULL,
                    to_node text COLLATE "C" NOT NULL,
                    ledger text NOT NULL,
                    event uuid NOT NULL,
                    type text NOT NULL,
                    stream text NOT NULL,
                    occurred text NOT NULL,
                    source text,
                    asserted_by text NOT NULL,
                    recorded_at timestamptz NOT NULL,
                    PRIMARY KEY (from_node, relation, to_node)
                );
                CREATE INDEX ON edge (to_node);
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return MissionEvent.CODEC.knows(type)
                || PracticeEvent.CODEC.knows(type)
                || AdoptionEvent.CODEC.knows(type)
                || ReplicationEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (var writes = new Writes(connection)) {
            var graph = new Graph(writes);
            for (ReceivedEvent received : events) {
                if (concerns(received.event().type())) {
                    graph.add(received.event());
                }
            }
            writes.flush();
        }
    }

    static String key(LineageNode node) {
        return EventJson.word(node.kind()) + "/" + node.id();
    }

    static LineageNode node(String key) {
        int slash = key.indexOf('/');
        return new LineageNode(
                EventJson.mapper().convertValue(key.substring(0, slash), LineageNodeKind.class),
                key.substring(slash + 1));
    }

    /** A link that several events say, perhaps of different ledgers, which come in any order, is told by the one recorded first. */
    private static final class Graph {

        private final Writes writes;

        Graph(Writes writes) {
            this.writes = writes;
        }

        void add(RecordedEvent event) throws SQLException {
            PublishedEvent said = EventCatalogue.decode(event).orElseThrow();
            switch (said) {
                case MissionProposed mission -> proposed(event, mission);
                case MissionLaunched launched -> launched(event, launched);
                case SuccessorLinked link ->
                    edge(
                            event,
                            link,
                            LineageNode.of(link.successor()),
                            LineageRelation.SUCCESSOR,
                            LineageNode.of(link.mission()));
                case PracticePublished practice -> published(event, practice);
                case PracticeRevised revised ->
                    again(event, LineageNode.of(revised.practice()), revised.title(), null, null);
                case PracticeAdopted adopted -> adopted(event, adopted);
                case ReplicationRequested requested ->
                    replicated(event, requested, null, requested.place(), ReplicationStatus.REQUESTED);
                case ReplicationStarted started ->
                    replicated(event, started, started.name(), started.place(), ReplicationStatus.STARTED);
                case ReplicationMissionLinked linked ->
                    edge(
                            event,
                            linked,
                            LineageNode.of(linked.resulting()),
                            LineageRelation.REPLICATED_FROM,
                            LineageNode.of(linked.replication()));
                case ReplicationFailed failed ->
                    again(event, LineageNode.of(failed.replication()), null, ReplicationStatus.FAILED, null);
                case ReplicationCompleted completed ->
                    again(event, LineageNode.of(completed.replication()), null, ReplicationStatus.COMPLETED, null);
                case PublishedEvent _ -> {}
            }
        }

        private void proposed(RecordedEvent event, MissionProposed mission) throws SQLException {
            LineageNode self = LineageNode.of(mission.mission());
            node(event, self, mission.title(), mission.leadCity(), null, null);
            if (mission.parent() != null) {
                edge(event, mission, self, LineageRelation.PARENT, LineageNode.of(mission.parent()));
            }
        }

        private void launched(RecordedEvent event, MissionLaunched launched) throws SQLException {
            if (launched.fitTestOverride() != null) {
                again(event, LineageNode.of(launched.mission()), null, null, launched.fitTestOverride());
            }
        }

        private void published(RecordedEvent event, PracticePublished practice) throws SQLException {
            LineageNode self = LineageNode.of(practice.practice());
            node(event, self, practice.title(), practice.city(), null, null);
            if (practice.mission() != null) {
                edge(event, practice, self, LineageRelation.PUBLISHED_BY, LineageNode.of(practice.mission()));
            }
            for (PracticeId basis : practice.basedOn()) {
                edge(event, practice, self, LineageRelation.ADOPTED_FROM, LineageNode.of(basis));
            }
        }

        private void adopted(RecordedEvent event, PracticeAdopted adopted) throws SQLException {
            LineageNode adopter =
                    adopted.mission() == null ? LineageNode.of(adopted.city()) : LineageNode.of(adopted.mission());
            edge(event, adopted, adopter, LineageRelation.ADOPTED_FROM, LineageNode.of(adopted.practice()));
        }

        private void replicated(
                RecordedEvent event, ReplicationEvent said, @Nullable String name, Place place, ReplicationStatus now)
                throws SQLException {
            LineageNode self = LineageNode.of(said.replication());
            node(event, self, name, place.city(), place, now);
            LineageNode origin = said.mission() != null
                    ? LineageNode.of(said.mission())
                    : LineageNode.of(Objects.requireNonNull(said.practice()));
            edge(event, said, self, LineageRelation.REPLICATED_FROM, origin);
        }

        private void node(
                RecordedEvent event,
                LineageNode self,
                @Nullable String name,
                @Nullable CityId city,
                @Nullable Place place,
                @Nullable ReplicationStatus now)
                throws SQLException {
            OffsetDateTime recordedAt = event.recordedAt().atOffset(ZoneOffset.UTC);
            if (event.version() == 1) {
                writes.add(
                        "INSERT INTO node (node, title, city, place, status, known_from) VALUES (?, ?, ?, ?, ?, ?)",
                        key(self),
                        name,
                        city == null ? null : city.value(),
                        place == null ? null : EventJson.write(place),
                        now == null ? null : EventJson.word(now),
                        recordedAt);
                return;
            }
            // it may have been there before, from what its stream said first
            writes.change(
                    """
                    WITH closed AS (
                        UPDATE node SET known_to = ? WHERE node = ? AND known_to IS NULL RETURNING *)
                    INSERT INTO node (node, title, city, place, status, known_from)
                    SELECT said.node, coalesce(said.title, closed.title), coalesce(closed.city, said.city),
                        coalesce(closed.place, said.place), said.status, said.known_from
                    FROM (SELECT ?::text AS node, ?::text AS title, ?::text AS city, ?::text AS place, ?::text AS status,
                        ?::timestamptz AS known_from) said LEFT JOIN closed ON true""",
                    recordedAt,
                    key(self),
                    key(self),
                    name,
                    city == null ? null : city.value(),
                    place == null ? null : EventJson.write(place),
                    now == null ? null : EventJson.word(now),
                    recordedAt);
        }

        /** From now on it is shown otherwise in what is not null. */
        private void again(
                RecordedEvent event,
                LineageNode self,
                @Nullable String title,
                @Nullable ReplicationStatus now,
                @Nullable FitTestOverride override)
                throws SQLException {
            writes.change(
                    """
                    WITH closed AS (
                        UPDATE node SET known_to = ? WHERE node = ? AND known_to IS NULL RETURNING *)
                    INSERT INTO node (node, title, city, place, status, override_by, override_reason, known_from)
                    SELECT node, coalesce(?::text, title), city, place, coalesce(?::text, status),
                        coalesce(?::text, override_by), coalesce(?::text, override_reason), known_to FROM closed""",
                    event.recordedAt().atOffset(ZoneOffset.UTC),
                    key(self),
                    title,
                    now == null ? null : EventJson.word(now),
                    override == null ? null : override.decidedBy(),
                    override == null ? null : override.reason());
        }

        private void edge(
                RecordedEvent event, PublishedEvent said, LineageNode from, LineageRelation relation, LineageNode to)
                throws SQLException {
            writes.put(
                    3,
                    """
                    INSERT INTO edge (from_node, relation, to_node, ledger, event, type, stream, occurred, source, asserted_by,
                                      recorded_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (from_node, relation, to_node) DO UPDATE
                    SET ledger = excluded.ledger, event = excluded.event, type = excluded.type, stream = excluded.stream,
                        occurred = excluded.occurred, source = excluded.source, asserted_by = excluded.asserted_by,
                        recorded_at = excluded.recorded_at
                    WHERE (excluded.recorded_at, excluded.event) < (edge.recorded_at, edge.event)""",
                    key(from),
                    EventJson.word(relation),
                    key(to),
                    event.ledger().name(),
                    event.id(),
                    event.type().name(),
                    event.stream().toString(),
                    EventJson.write(said.occurred()),
                    said.source() == null ? null : EventJson.write(said.source()),
                    EventJson.word(said.assertedBy()),
                    event.recordedAt().atOffset(ZoneOffset.UTC));
        }
    }
}
