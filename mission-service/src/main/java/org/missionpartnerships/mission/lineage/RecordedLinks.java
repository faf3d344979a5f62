package org.missionpartnerships.mission.lineage;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.published.catalogue.EventCatalogue;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.mission.MissionEvent.SuccessorLinked;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationMissionLinked;
import org.missionpartnerships.published.value.PublishedEvent;

/** Links that stand where they belong: in the stream of what something comes from, whatever the read models know by now. */
@Singleton
class RecordedLinks {

    private static final int BATCH = 500;

    private final Journal journal;

    RecordedLinks(Journal journal) {
        this.journal = journal;
    }

    /** @param from what comes from the other */
    boolean has(LineageNode from, LineageNode to) {
        StreamId stream = switch (to.kind()) {
            case MISSION -> new StreamId("missions", to.id());
            case REPLICATION -> new StreamId("replications", to.id());
            case PRACTICE -> new StreamId("practices", to.id());
            case CITY -> new StreamId("cities", to.id());
        };
        long version = 0;
        List<RecordedEvent> batch;
        do {
            batch = journal.readStream(stream, version, BATCH);
            for (RecordedEvent entry : batch) {
                if (EventCatalogue.decode(entry)
                        .filter(event -> links(event, from))
                        .isPresent()) {
                    return true;
                }
                version = entry.version();
            }
        } while (batch.size() == BATCH);
        return false;
    }

    private static boolean links(PublishedEvent event, LineageNode from) {
        return event instanceof SuccessorLinked linked
                        && LineageNode.of(linked.successor()).equals(from)
                || event instanceof ReplicationMissionLinked replicated
                        && LineageNode.of(replicated.resulting()).equals(from);
    }
}
