package org.missionpartnerships.mission.replication;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationMissionLinked;
import org.missionpartnerships.published.mission.ReplicationStatus;
import org.missionpartnerships.published.value.MissionId;

/** A replication as its own events tell it. */
public sealed interface Replication {

    /** Nobody has recorded it. */
    record Unrecorded() implements Replication {}

    /** A replication that stands in the record, with everything that was said about it. */
    sealed interface Known extends Replication {

        Origin origin();

        List<ReplicationEvent> events();

        default ReplicationStatus status() {
            return switch (this) {
                case Requested _ -> ReplicationStatus.REQUESTED;
                case Started _ -> ReplicationStatus.STARTED;
                case Failed _ -> ReplicationStatus.FAILED;
                case Completed _ -> ReplicationStatus.COMPLETED;
            };
        }

        default <T extends ReplicationEvent> List<T> all(Class<T> kind) {
            return events().stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        default <T extends ReplicationEvent> Optional<T> first(Class<T> kind) {
            return all(kind).stream().findFirst();
        }

        default Optional<MissionId> resulting() {
            return first(ReplicationMissionLinked.class).map(ReplicationMissionLinked::resulting);
        }
    }

    record Requested(Origin origin, List<ReplicationEvent> events) implements Known {
        public Requested {
            events = List.copyOf(events);
        }
    }

    record Started(Origin origin, List<ReplicationEvent> events) implements Known {
        public Started {
            events = List.copyOf(events);
        }
    }

    record Failed(Origin origin, List<ReplicationEvent> events) implements Known {
        public Failed {
            events = List.copyOf(events);
        }
    }

    record Completed(Origin origin, List<ReplicationEvent> events) implements Known {
        public Completed {
            events = List.copyOf(events);
        }
    }

    /** What is replicated, and where. One of mission and practice is there. */
    record Origin(@Nullable MissionId mission, @Nullable PracticeId practice, Place place) {}
}
