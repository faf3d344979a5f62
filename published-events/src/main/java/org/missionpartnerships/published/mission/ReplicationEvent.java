package org.missionpartnerships.published.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Source;

/**
 * A mission or practice is built again in another place, in the stream {@code replications/{replication}}: of the mission's lead
 * city, or of the ledger {@code network} where it is a practice that is replicated.
 */
public sealed interface ReplicationEvent extends PublishedEvent {

    ReplicationId replication();

    /** The mission that is replicated; exactly one of mission and practice is there. */
    @Nullable
    MissionId mission();

    /** The practice that is replicated; exactly one of mission and practice is there. */
    @Nullable
    PracticeId practice();

    /**
     * Someone asked for it.
     *
     * @param requestedBy who asked
     * @param funders who pays, as far as the request says
     */
    record ReplicationRequested(
            ReplicationId replication,
            @Nullable MissionId mission,
            @Nullable PracticeId practice,
            Place place,
            List<Party> requestedBy,
            List<Funder> funders,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationEvent {
        public ReplicationRequested {
            requestedBy = List.copyOf(requestedBy);
            funders = List.copyOf(funders);
        }
    }

    /**
     * It began, whether or not anyone had recorded a request.
     *
     * @param name what it is called there, if it has a name of its own
     * @param form what it is there: a school, a remote academy, a model at schools
     * @param extents how far it reaches
     * @param outlook what is to come of it
     */
    record ReplicationStarted(
            ReplicationId replication,
            @Nullable MissionId mission,
            @Nullable PracticeId practice,
            Place place,
            @Nullable String name,
            @Nullable String form,
            List<Extent> extents,
            List<Funder> funders,
            @Nullable String outlook,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationEvent {
        public ReplicationStarted {
            extents = List.copyOf(extents);
            funders = List.copyOf(funders);
        }
    }

    /** More is known of who pays, or someone more pays. */
    record ReplicationFunded(
            ReplicationId replication,
            @Nullable MissionId mission,
            @Nullable PracticeId practice,
            List<Funder> funders,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationEvent {
        public ReplicationFunded {
            funders = List.copyOf(funders);
        }
    }

    /** @param adapted what was changed to fit the place */
    record ReplicationAdapted(
            ReplicationId replication,
            @Nullable MissionId mission,
            @Nullable PracticeId practice,
            String adapted,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationEvent {}

    /** @param resulting the mission that came of it in the other place, once it is in the record */
    record ReplicationMissionLinked(
            ReplicationId replication,
            @Nullable MissionId mission,
            @Nullable PracticeId practice,
            MissionId resulting,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationEvent {}

    /** It came to nothing. The reason is kept, so that others need not find it again. */
    record ReplicationFailed(
            ReplicationId replication,
            @Nullable MissionId mission,
            @Nullable PracticeId practice,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationEvent {}

    /** It stands on its own. */
    record ReplicationCompleted(
            ReplicationId replication,
            @Nullable MissionId mission,
            @Nullable PracticeId practice,
            @Nullable String result,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationEvent {}

    JsonEventCodec<ReplicationEvent> CODEC = JsonEventCodec.of(ReplicationEvent.class, ReplicationEvent::typeOf)
            .event(new EventType("replication.requested", 1), ReplicationRequested.class)
            .event(new EventType("replication.started", 1), ReplicationStarted.class)
            .event(new EventType("replication.funded", 1), ReplicationFunded.class)
            .event(new EventType("replication.adapted", 1), ReplicationAdapted.class)
            .event(new EventType("replication.mission-linked", 1), ReplicationMissionLinked.class)
            .event(new EventType("replication.failed", 1), ReplicationFailed.class)
            .event(new EventType("replication.completed", 1), ReplicationCompleted.class)
            .build();

    static EventType typeOf(ReplicationEvent event) {
        return switch (event) {
            case ReplicationRequested _ -> new EventType("replication.requested", 1);
            case ReplicationStarted _ -> new EventType("replication.started", 1);
            case ReplicationFunded _ -> new EventType("replication.funded", 1);
            case ReplicationAdapted _ -> new EventType("replication.adapted", 1);
            case ReplicationMissionLinked _ -> new EventType("replication.mission-linked", 1);
            case ReplicationFailed _ -> new EventType("replication.failed", 1);
            case ReplicationCompleted _ -> new EventType("replication.completed", 1);
        };
    }
}
