package org.missionpartnerships.mission.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.GovernanceThen.BodyThen;
import org.missionpartnerships.mission.history.GovernanceThen.CadenceThen;
import org.missionpartnerships.mission.history.GovernanceThen.DecisionThen;
import org.missionpartnerships.mission.history.GovernanceThen.GroupMemberThen;
import org.missionpartnerships.mission.history.GovernanceThen.ProcessThen;
import org.missionpartnerships.mission.history.GovernanceThen.RosterThen;
import org.missionpartnerships.mission.history.GovernanceThen.SeatThen;
import org.missionpartnerships.mission.history.GovernanceThen.WorkingGroupThen;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.DecisionId;
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
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.Certainty;

/** How a mission is governed. */
final class GovernanceFold {

    private final LocalDate at;
    private final Map<GoverningBodyId, Body> bodies = new LinkedHashMap<>();
    private final Map<WorkingGroupId, Group> groups = new LinkedHashMap<>();
    private final Map<DecisionId, DecisionThen> decisions = new LinkedHashMap<>();

    GovernanceFold(LocalDate at) {
        this.at = at;
    }

    void add(GovernanceEvent event, Origin origin) {
        switch (event) {
            case GoverningBodyEstablished established ->
                body(established.body()).establish(established, origin);
            case GoverningBodyDissolved dissolved -> body(dissolved.body()).dissolved = origin;
            case SeatAssigned assigned -> body(assigned.body()).assign(assigned, origin);
            case SeatVacated vacated -> body(vacated.body()).vacate(vacated.seat(), origin);
            // Put right before the fold, since they hold at any date.
            case SeatDatesCorrected _, MemberDatesCorrected _ -> {}
            case RosterTold told -> body(told.body()).rosters.add(RosterThen.of(told, origin));
            case RosterWithdrawn withdrawn -> body(withdrawn.body()).withdraw(withdrawn.roster(), origin);
            case DecisionProcessDefined defined ->
                body(defined.body())
                        .processes
                        .add(new ProcessThen(
                                defined.process(), defined.method(), defined.quorum(), defined.whoDecides(), origin));
            case MeetingCadencePromised promised ->
                body(promised.body()).cadences.add(new CadenceThen(promised.cadence(), origin));
            case MeetingScheduled scheduled ->
                meetings(scheduled.body(), scheduled.workingGroup()).add(scheduled, origin);
            case MeetingMoved moved ->
                meetings(moved.body(), moved.workingGroup()).add(moved);
            case MeetingHeld held -> meetings(held.body(), held.workingGroup()).add(held, origin);
            case MeetingCancelled cancelled ->
                meetings(cancelled.body(), cancelled.workingGroup()).add(cancelled, origin);
            case DecisionRecorded recorded ->
                decisions.put(
                        recorded.decision(),
                        new DecisionThen(
                                recorded.decision(),
                                recorded.body(),
                                recorded.workingGroup(),
                                recorded.title(),
                                recorded.mandate(),
                                recorded.tradeOffs(),
                                recorded.dissent(),
                                recorded.outcome(),
                                origin,
                                null));
            case DecisionSuperseded superseded ->
                decisions.computeIfPresent(superseded.decision(), (_, known) -> superseded(known, origin));
            case WorkingGroupFormed formed -> group(formed.workingGroup()).form(formed, origin);
            case WorkingGroupJoined joined -> group(joined.workingGroup()).join(joined, origin);
            case WorkingGroupLeft left -> group(left.workingGroup()).leave(left.member(), origin);
            case WorkingGroupEnded ended -> group(ended.workingGroup()).ended = origin;
        }
    }

    private Body body(GoverningBodyId id) {
        return bodies.computeIfAbsent(id, _ -> new Body());
    }

    private Group group(WorkingGroupId id) {
        return groups.computeIfAbsent(id, _ -> new Group());
    }

    /** Exactly one of the two is there. */
    private MeetingsFold meetings(@Nullable GoverningBodyId body, @Nullable WorkingGroupId group) {
        return body == null ? group(group).meetings : body(body).meetings;
    }

    private static DecisionThen superseded(DecisionThen known, Origin origin) {
        return new DecisionThen(
                known.decision(),
                known.body(),
                known.workingGroup(),
                known.title(),
                known.mandate(),
                known.tradeOffs(),
                known.dissent(),
                known.outcome(),
                known.origin(),
                origin);
    }

    boolean isEmpty() {
        return bodies.isEmpty() && groups.isEmpty() && decisions.isEmpty();
    }

    GovernanceThen answer() {
        return new GovernanceThen(
                bodies.values().stream()
                        .filter(body -> body.established != null && !isOver(body.dissolved))
                        .map(body -> body.answer(at))
                        .toList(),
                groups.values().stream()
                        .filter(group -> group.formed != null && !isOver(group.ended))
                        .map(Group::answer)
                        .toList(),
                List.copyOf(decisions.values()));
    }

    private static boolean isOver(@Nullable Origin end) {
        return end != null && end.certainty() == Certainty.CERTAIN;
    }

    private static final class Body {

        private @Nullable GoverningBodyEstablished established;
        private @Nullable Origin origin;
        private @Nullable Origin dissolved;
        private final List<SeatThen> seats = new ArrayList<>();
        private final List<RosterThen> rosters = new ArrayList<>();
        private final List<ProcessThen> processes = new ArrayList<>();
        private final List<CadenceThen> cadences = new ArrayList<>();
        private final MeetingsFold meetings = new MeetingsFold();

        void establish(GoverningBodyEstablished event, Origin from) {
            established = event;
            origin = from;
        }

        void assign(SeatAssigned event, Origin from) {
            seats.add(new SeatThen(
                    event.seat(),
                    event.role(),
                    event.holder(),
                    event.members(),
                    event.voting(),
                    event.until(),
                    from,
                    null));
        }

        void withdraw(RosterId roster, Origin withdrawn) {
            rosters.replaceAll(told -> told.roster().equals(roster) ? told.withdrawn(withdrawn) : told);
        }

        /** Whoever holds the seat leaves it. */
        void vacate(SeatId seat, Origin left) {
            for (int i = seats.size() - 1; i >= 0; i--) {
                SeatThen taken = seats.get(i);
                if (taken.seat().equals(seat) && taken.until() == null && taken.vacated() == null) {
                    seats.set(
                            i,
                            new SeatThen(
                                    taken.seat(),
                                    taken.role(),
                                    taken.holder(),
                                    taken.members(),
                                    taken.voting(),
                                    taken.until(),
                                    taken.origin(),
                                    left));
                    return;
                }
            }
        }

        BodyThen answer(LocalDate at) {
            return new BodyThen(
                    established.body(),
                    established.name(),
                    established.type(),
                    seats.stream()
                            .filter(seat -> !isOver(seat.vacated()))
                            .filter(seat -> seat.until() == null || seat.until().certainty(at) != Certainty.CERTAIN)
                            .toList(),
                    rosters.stream()
                            .filter(roster -> !isOver(roster.withdrawn()))
                            .toList(),
                    List.copyOf(processes),
                    List.copyOf(cadences),
                    meetings.answer(),
                    origin,
                    dissolved);
        }
    }

    private static final class Group {

        private @Nullable WorkingGroupFormed formed;
        private @Nullable Origin origin;
        private @Nullable Origin ended;
        private final Map<MemberId, GroupMemberThen> members = new LinkedHashMap<>();
        private final MeetingsFold meetings = new MeetingsFold();

        void form(WorkingGroupFormed event, Origin from) {
            formed = event;
            origin = from;
        }

        void join(WorkingGroupJoined event, Origin from) {
            members.put(event.member(), new GroupMemberThen(event.member(), event.party(), event.count(), from, null));
        }

        void leave(MemberId member, Origin left) {
            members.computeIfPresent(
                    member,
                    (_, known) -> new GroupMemberThen(member, known.party(), known.count(), known.origin(), left));
        }

        WorkingGroupThen answer() {
            return new WorkingGroupThen(
                    formed.workingGroup(),
                    formed.name(),
                    formed.mandate(),
                    formed.authority(),
                    formed.authorityOver(),
                    members.values().stream()
                            .filter(member -> !isOver(member.left()))
                            .toList(),
                    meetings.answer(),
                    origin,
                    ended);
        }
    }
}
