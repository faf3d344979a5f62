package org.missionpartnerships.published.mission;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Source;

/**
 * How lineage is kept free of cycles, in the one stream {@code lineages/network} of the ledger {@code network}. Readers of lineage
 * need none of this: the links themselves are {@code mission.successor-linked}, {@code replication.mission-linked} and the like.
 */
public sealed interface LineageEvent extends PublishedEvent {

    LineageNode from();

    LineageNode to();

    UUID reservation();

    /**
     * A link between two things that both stand already is about to be recorded, and closes no cycle.
     *
     * @param from what comes from the other: the successor, the mission that a replication brought about
     * @param to what it comes from
     * @param ancestry what {@code to} itself came from when it was first recorded, nearest first; that never changes
     * @param reservation who holds the link, so that nobody releases another's
     */
    record LineageLinkReserved(
            LineageNode from,
            LineageNode to,
            List<LineageNode> ancestry,
            UUID reservation,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements LineageEvent {
        public LineageLinkReserved {
            ancestry = List.copyOf(ancestry);
        }
    }

    /** The link was not recorded after all. */
    record LineageLinkReleased(
            LineageNode from,
            LineageNode to,
            UUID reservation,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements LineageEvent {}

    JsonEventCodec<LineageEvent> CODEC = JsonEventCodec.of(LineageEvent.class, LineageEvent::typeOf)
            .event(new EventType("lineage.link-reserved", 1), LineageLinkReserved.class)
            .event(new EventType("lineage.link-released", 1), LineageLinkReleased.class)
            .build();

    static EventType typeOf(LineageEvent event) {
        return switch (event) {
            case LineageLinkReserved _ -> new EventType("lineage.link-reserved", 1);
            case LineageLinkReleased _ -> new EventType("lineage.link-released", 1);
        };
    }
}
