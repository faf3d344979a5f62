package org.missionpartnerships.mission.governing;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.governing.Governance.Body;
import org.missionpartnerships.mission.governing.Governance.Decided;
import org.missionpartnerships.mission.governing.Governance.Group;
import org.missionpartnerships.mission.governing.GovernanceCommand.BodyCommand;
import org.missionpartnerships.mission.governing.GovernanceCommand.RecordDecision;
import org.missionpartnerships.mission.governing.GovernanceCommand.SupersedeDecision;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionSuperseded;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyDissolved;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCadencePromised;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCancelled;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingMoved;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingScheduled;
import org.missionpartnerships.published.mission.GovernanceEvent.MemberDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterTold;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterWithdrawn;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupEnded;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupFormed;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupJoined;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupLeft;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.WorkingGroupId;

/**
 * The rules of how a mission is governed. They hold whatever the mission's status: a body may be older than the launch, and
 * what happened may be recorded after the closing. Saying the same again changes nothing.
 */
public final class GovernanceDecider
        implements Decider<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection> {

    @Override
    public Governance initial() {
        return Governance.NONE;
    }

    @Override
    public Decision<GovernanceEvent, GovernanceRejection> decide(GovernanceCommand command, Governance governance) {
        return switch (command) {
            case BodyCommand ofBody -> BodyRules.decide(ofBody, governance);
            case GroupCommand ofGroup -> WorkingGroupRules.decide(ofGroup, governance);
            case RecordDecision decide -> DecisionRules.record(decide, governance);
            case MeetingCommand ofMeeting -> MeetingRules.decide(ofMeeting, governance);
            case SupersedeDecision supersede -> DecisionRules.supersede(supersede, governance);
        };
    }

    @Override
    public Governance evolve(Governance governance, GovernanceEvent event) {
        return switch (event) {
            case GoverningBodyEstablished established -> governance.with(Body.of(established));
            case GoverningBodyDissolved dissolved -> body(governance, dissolved.body(), body -> body.with(dissolved));
            case SeatAssigned assigned -> body(governance, assigned.body(), body -> body.with(assigned));
            case SeatVacated vacated -> body(governance, vacated.body(), body -> body.with(vacated));
            case SeatDatesCorrected corrected -> body(governance, corrected.body(), body -> body.with(corrected));
            case RosterTold told -> body(governance, told.body(), body -> body.with(told));
            case RosterWithdrawn withdrawn -> body(governance, withdrawn.body(), body -> body.with(withdrawn));
            case DecisionProcessDefined defined -> body(governance, defined.body(), body -> body.with(defined));
            case MeetingCadencePromised promised -> body(governance, promised.body(), body -> body.with(promised));
            case MeetingScheduled scheduled ->
                governance.with(meeting(governance, scheduled.meeting())
                        .map(meeting -> meeting.with(scheduled))
                        .orElseGet(() -> Meeting.of(scheduled)));
            case MeetingMoved moved -> meeting(governance, moved.meeting(), meeting -> meeting.with(moved));
            case MeetingHeld held ->
                governance.with(meeting(governance, held.meeting())
                        .map(meeting -> meeting.with(held))
                        .orElseGet(() -> Meeting.of(held)));
            case MeetingCancelled cancelled ->
                meeting(governance, cancelled.meeting(), meeting -> meeting.with(cancelled));
            case DecisionRecorded recorded -> governance.with(new Decided(recorded, List.of()));
            case DecisionSuperseded superseded -> superseded(governance, superseded);
            case WorkingGroupFormed formed -> governance.with(Group.of(formed));
            case WorkingGroupJoined joined -> group(governance, joined.workingGroup(), group -> group.with(joined));
            case WorkingGroupLeft left -> group(governance, left.workingGroup(), group -> group.with(left));
            case MemberDatesCorrected corrected ->
                group(governance, corrected.workingGroup(), group -> group.with(corrected));
            case WorkingGroupEnded ended -> group(governance, ended.workingGroup(), group -> group.with(ended));
        };
    }

    private static Governance body(Governance governance, GoverningBodyId id, UnaryOperator<Body> change) {
        return governance
                .body(id)
                .map(body -> governance.with(change.apply(body)))
                .orElse(governance);
    }

    private static Governance group(Governance governance, WorkingGroupId id, UnaryOperator<Group> change) {
        return governance
                .group(id)
                .map(group -> governance.with(change.apply(group)))
                .orElse(governance);
    }

    private static Optional<Meeting> meeting(Governance governance, MeetingId id) {
        return Optional.ofNullable(governance.meetings().get(id));
    }

    private static Governance meeting(Governance governance, MeetingId id, UnaryOperator<Meeting> change) {
        return meeting(governance, id)
                .map(meeting -> governance.with(change.apply(meeting)))
                .orElse(governance);
    }

    private static Governance superseded(Governance governance, DecisionSuperseded event) {
        Decided decided = governance.decisions().get(event.decision());
        return decided == null ? governance : governance.with(decided.with(event));
    }
}
