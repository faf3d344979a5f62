package org.missionpartnerships.mission.replication;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.replication.ReplicationRejection.ReplicationAlreadyRecorded;
import org.missionpartnerships.mission.replication.ReplicationRejection.ReplicationMissionAlreadyLinked;
import org.missionpartnerships.mission.replication.ReplicationRejection.ReplicationNotFound;
import org.missionpartnerships.mission.replication.ReplicationRejection.ReplicationNotInThisStatus;
import org.missionpartnerships.mission.replication.ReplicationRejection.ReplicationStartsBeforeItIsRequested;
import org.missionpartnerships.mission.replication.ReplicationRejection.ReplicationUnclear;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.mission.ReplicationStatus;
import org.missionpartnerships.published.value.MissionId;

/** What can go wrong with replications. */
@Singleton
public class ReplicationProblems implements ProblemTypes {

    static final ProblemType REPLICATION_NOT_FOUND = ProblemType.notFound(
            "replication-not-found",
            "There is no such replication",
            "No replication has this id.",
            "Check the id, or find the replication in GET /replications.");

    static final ProblemType REPLICATION_UNCLEAR = ProblemType.refused(
            "replication-unclear",
            "It is not clear what is replicated, or where",
            "Neither a mission nor a practice is given, or both are, or the place is not.",
            "Give exactly one of mission and practice, and the place.");

    static final ProblemType REPLICATION_ALREADY_RECORDED = ProblemType.conflict(
            "replication-already-recorded",
            "The id belongs to a replication already",
            "A replication with this id was requested or started, and it was described differently.",
            "Choose another id, or go on with the replication that is there.");

    static final ProblemType REPLICATION_NOT_IN_THIS_STATUS = ProblemType.refused(
            "replication-not-in-this-status",
            "The replication's status does not allow it",
            "The command is for a replication in another status, or was given already and described differently.",
            "Read the replication and its status.");

    static final ProblemType REPLICATION_STARTS_BEFORE_IT_IS_REQUESTED = ProblemType.refused(
            "replication-starts-before-it-is-requested",
            "The start lies before the request",
            "The last day on which it can have started is before the first on which it can have been requested.",
            "Correct the date, or make it as vague as what is known.");

    static final ProblemType REPLICATION_MISSION_ALREADY_LINKED = ProblemType.conflict(
            "replication-mission-already-linked",
            "Another mission is linked already",
            "A mission that came of this replication was linked, or it was linked and described differently.",
            "Read the replication and the mission that came of it.");

    static Problem of(ReplicationRejection reason) {
        return switch (reason) {
            case ReplicationNotFound(ReplicationId replication) -> notFound(replication);
            case ReplicationUnclear(ReplicationId replication, List<String> missing) ->
                REPLICATION_UNCLEAR
                        .because("Replication %s needs %s. Add it to the request."
                                .formatted(replication, String.join(" and ", missing)))
                        .with("replication", replication)
                        .with("missing", missing);
            case ReplicationAlreadyRecorded(ReplicationId replication, String place, String recorded) ->
                REPLICATION_ALREADY_RECORDED
                        .because(
                                "Replication %s in %s (%s) was recorded already, described differently. Choose another id, or see GET /replications/%s."
                                        .formatted(replication, place, recorded, replication))
                        .with("replication", replication);
            case ReplicationNotInThisStatus(ReplicationId replication, ReplicationStatus status, String asked) ->
                REPLICATION_NOT_IN_THIS_STATUS
                        .because("Replication %s is %s, so nobody can %s. See GET /replications/%s."
                                .formatted(replication, EventJson.word(status), asked, replication))
                        .with("replication", replication)
                        .with("status", status);
            case ReplicationStartsBeforeItIsRequested(ReplicationId replication, String requested, String started) ->
                REPLICATION_STARTS_BEFORE_IT_IS_REQUESTED
                        .because(
                                "Replication %s was requested %s, but the request says that it started %s. Correct the date, or make it vaguer."
                                        .formatted(replication, requested, started))
                        .with("replication", replication);
            case ReplicationMissionAlreadyLinked(ReplicationId replication, MissionId resulting) ->
                REPLICATION_MISSION_ALREADY_LINKED
                        .because(
                                "Mission %s is linked already as what came of replication %s. See GET /replications/%s."
                                        .formatted(resulting, replication, replication))
                        .with("replication", replication)
                        .with("resulting", resulting);
        };
    }

    static Problem notFound(ReplicationId replication) {
        return REPLICATION_NOT_FOUND
                .because("There is no replication %s. Check the id, or find it in GET /replications."
                        .formatted(replication))
                .with("replication", replication);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                REPLICATION_NOT_FOUND,
                REPLICATION_UNCLEAR,
                REPLICATION_ALREADY_RECORDED,
                REPLICATION_NOT_IN_THIS_STATUS,
                REPLICATION_STARTS_BEFORE_IT_IS_REQUESTED,
                REPLICATION_MISSION_ALREADY_LINKED);
    }
}
