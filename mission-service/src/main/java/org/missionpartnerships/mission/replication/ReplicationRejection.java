package org.missionpartnerships.mission.replication;

import java.util.List;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.mission.ReplicationStatus;
import org.missionpartnerships.published.value.MissionId;

/** Why a command on a replication is refused. */
public sealed interface ReplicationRejection {

    record ReplicationNotFound(ReplicationId replication) implements ReplicationRejection {}

    /** Neither mission nor practice is given, or both, or the place is not. */
    record ReplicationUnclear(ReplicationId replication, List<String> missing) implements ReplicationRejection {}

    /** The id stands for another replication, or this one was requested or started, and described differently. */
    record ReplicationAlreadyRecorded(ReplicationId replication, String place, String recorded)
            implements ReplicationRejection {}

    record ReplicationNotInThisStatus(ReplicationId replication, ReplicationStatus status, String asked)
            implements ReplicationRejection {}

    /** Every day on which it may have started is before every day on which it may have been requested. */
    record ReplicationStartsBeforeItIsRequested(ReplicationId replication, String requested, String started)
            implements ReplicationRejection {}

    record ReplicationMissionAlreadyLinked(ReplicationId replication, MissionId resulting)
            implements ReplicationRejection {}
}
