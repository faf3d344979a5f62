package org.missionpartnerships.mission.governing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GovernanceCommand.AssignSeat;
import org.missionpartnerships.mission.governing.GovernanceCommand.CorrectSeatDates;
import org.missionpartnerships.mission.governing.GovernanceCommand.DefineDecisionProcess;
import org.missionpartnerships.mission.governing.GovernanceCommand.DissolveGoverningBody;
import org.missionpartnerships.mission.governing.GovernanceCommand.EstablishGoverningBody;
import org.missionpartnerships.mission.governing.GovernanceCommand.PromiseMeetingCadence;
import org.missionpartnerships.mission.governing.GovernanceCommand.RecordDecision;
import org.missionpartnerships.mission.governing.GovernanceCommand.SupersedeDecision;
import org.missionpartnerships.mission.governing.GovernanceCommand.VacateSeat;
import org.missionpartnerships.published.mission.Cadence;
import org.missionpartnerships.published.mission.CadenceUnit;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionMethod;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.Dissent;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionSuperseded;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyDissolved;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCadencePromised;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Quorum;
import org.missionpartnerships.published.mission.QuorumRule;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.SeatVote;
import org.missionpartnerships.published.mission.Vote;
import org.missionpartnerships.published.mission.VoteCount;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

/** Commands and events of the Linz re-use mission, written as short as they differ. */
final class LinzGovernance {

    static final MissionId MISSION = new MissionId("linz-re-use");
    static final GoverningBodyId COMMITTEE = new GoverningBodyId("steering-committee");
    static final WorkingGroupId REUSE = new WorkingGroupId("demolition-and-reuse");
    static final Source SOURCE = Source.of("ipi-2025-09", "L312");
    static final AssertedBy HUMAN = AssertedBy.HUMAN;
    static final Quorum MORE_THAN_HALF = new Quorum(QuorumRule.MORE_THAN, 1, 2);
    static final Cadence QUARTERLY = new Cadence(3, CadenceUnit.MONTHS, null);
    static final Party LINZ_AG = new Party("Linz AG", null, Sector.PUBLIC_ENTERPRISE);
    static final Party BANKS = new Party("Local banks", null, Sector.BUSINESS);

    private LinzGovernance() {}

    static Occurred on(String edtf) {
        return Occurred.parse(edtf);
    }

    static GoverningBodyEstablished established(GoverningBodyType type, String edtf) {
        return new GoverningBodyEstablished(
                MISSION, COMMITTEE, "Steering committee", type, null, on(edtf), SOURCE, HUMAN);
    }

    /** In September 2024. */
    static GoverningBodyEstablished established() {
        return established(GoverningBodyType.STEERING_COMMITTEE, "2024-09");
    }

    static EstablishGoverningBody establish(String name) {
        return new EstablishGoverningBody(
                MISSION, COMMITTEE, name, GoverningBodyType.STEERING_COMMITTEE, null, on("2024-09"), SOURCE, HUMAN);
    }

    static DissolveGoverningBody dissolve(String edtf) {
        return new DissolveGoverningBody(MISSION, COMMITTEE, "Done", on(edtf), SOURCE, HUMAN);
    }

    static GoverningBodyDissolved dissolved(String edtf) {
        return new GoverningBodyDissolved(MISSION, COMMITTEE, "Done", on(edtf), SOURCE, HUMAN);
    }

    static AssignSeat assign(String seat, Party holder, String from, @Nullable String until) {
        return new AssignSeat(
                MISSION,
                COMMITTEE,
                new SeatId(seat),
                "member",
                null,
                holder,
                null,
                true,
                until == null ? null : on(until),
                on(from),
                SOURCE,
                HUMAN);
    }

    static SeatAssigned assigned(String seat, Party holder, String from, @Nullable String until) {
        return new SeatAssigned(
                MISSION,
                COMMITTEE,
                new SeatId(seat),
                "member",
                null,
                holder,
                null,
                true,
                until == null ? null : on(until),
                on(from),
                SOURCE,
                HUMAN);
    }

    static SeatAssigned observing(String seat, String from) {
        return new SeatAssigned(
                MISSION,
                COMMITTEE,
                new SeatId(seat),
                "observer",
                null,
                BANKS,
                null,
                false,
                null,
                on(from),
                SOURCE,
                HUMAN);
    }

    /** So many seats, named 1, 2, 3 …, held from that date on. */
    static List<GovernanceEvent> seats(int count, String from) {
        List<GovernanceEvent> seats = new ArrayList<>();
        for (int seat = 1; seat <= count; seat++) {
            seats.add(assigned("" + seat, LINZ_AG, from, null));
        }
        return seats;
    }

    static VacateSeat vacate(String seat, String edtf) {
        return new VacateSeat(MISSION, COMMITTEE, new SeatId(seat), null, on(edtf), SOURCE, HUMAN);
    }

    static SeatVacated vacated(String seat, String edtf) {
        return new SeatVacated(MISSION, COMMITTEE, new SeatId(seat), null, on(edtf), SOURCE, HUMAN);
    }

    static CorrectSeatDates correct(String seat, int tenure, String from, @Nullable String until) {
        return new CorrectSeatDates(
                MISSION,
                COMMITTEE,
                new SeatId(seat),
                tenure,
                on(from),
                until == null ? null : on(until),
                "The minutes say so",
                on("2026-01"),
                SOURCE,
                HUMAN);
    }

    static SeatDatesCorrected corrected(String seat, int tenure, Party holder, String from, @Nullable String until) {
        return correct(seat, tenure, from, until).event(holder);
    }

    static DefineDecisionProcess define(String process, DecisionMethod method, @Nullable Quorum quorum, String from) {
        return new DefineDecisionProcess(
                MISSION,
                COMMITTEE,
                new DecisionProcessId(process),
                method,
                quorum,
                List.of(),
                null,
                on(from),
                SOURCE,
                HUMAN);
    }

    static DecisionProcessDefined defined(String process, DecisionMethod method, @Nullable Quorum quorum, String from) {
        return new DecisionProcessDefined(
                MISSION,
                COMMITTEE,
                new DecisionProcessId(process),
                method,
                quorum,
                List.of(),
                null,
                on(from),
                SOURCE,
                HUMAN);
    }

    static PromiseMeetingCadence promise(Cadence cadence, String from) {
        return new PromiseMeetingCadence(MISSION, COMMITTEE, cadence, on(from), SOURCE, HUMAN);
    }

    static MeetingCadencePromised promised(Cadence cadence, String from) {
        return new MeetingCadencePromised(MISSION, COMMITTEE, cadence, on(from), SOURCE, HUMAN);
    }

    /** Seats "1 3" voted so. */
    static List<SeatVote> votes(String inFavour, String against, String abstained) {
        List<SeatVote> votes = new ArrayList<>();
        add(votes, inFavour, Vote.FOR);
        add(votes, against, Vote.AGAINST);
        add(votes, abstained, Vote.ABSTAIN);
        return votes;
    }

    private static void add(List<SeatVote> votes, String seats, Vote vote) {
        for (String seat : seats.isEmpty() ? new String[0] : seats.split(" ")) {
            votes.add(new SeatVote(new SeatId(seat), vote));
        }
    }

    static Deciding decide(String decision, String edtf) {
        return new Deciding(decision, edtf);
    }

    /** A decision of the committee, with what differs. */
    record Deciding(
            String decision,
            String edtf,
            @Nullable GoverningBodyId body,
            @Nullable WorkingGroupId group,
            @Nullable String meeting,
            @Nullable String process,
            List<Dissent> dissent,
            List<SeatVote> votes) {

        Deciding(String decision, String edtf) {
            this(decision, edtf, COMMITTEE, null, null, null, List.of(), List.of());
        }

        Deciding by(@Nullable GoverningBodyId body, @Nullable WorkingGroupId group) {
            return new Deciding(decision, edtf, body, group, meeting, process, dissent, votes);
        }

        Deciding at(String meeting) {
            return new Deciding(decision, edtf, body, group, meeting, process, dissent, votes);
        }

        Deciding under(String process) {
            return new Deciding(decision, edtf, body, group, meeting, process, dissent, votes);
        }

        Deciding with(List<SeatVote> votes) {
            return new Deciding(decision, edtf, body, group, meeting, process, dissent, votes);
        }

        Deciding dissenting(String seat) {
            return new Deciding(
                    decision,
                    edtf,
                    body,
                    group,
                    meeting,
                    process,
                    List.of(new Dissent(new SeatId(seat), "Too early")),
                    votes);
        }

        RecordDecision command() {
            return new RecordDecision(
                    MISSION,
                    new DecisionId(decision),
                    body,
                    group,
                    meeting == null ? null : new MeetingId(meeting),
                    process == null ? null : new DecisionProcessId(process),
                    "Reuse before demolition",
                    "The working group drafts the procedure",
                    List.of("Demolitions take longer"),
                    dissent,
                    votes,
                    on(edtf),
                    SOURCE,
                    HUMAN);
        }

        DecisionRecorded event(DecisionOutcome outcome, VoteCount... counts) {
            return new DecisionRecorded(
                    MISSION,
                    new DecisionId(decision),
                    body,
                    group,
                    meeting == null ? null : new MeetingId(meeting),
                    "Reuse before demolition",
                    "The working group drafts the procedure",
                    List.of("Demolitions take longer"),
                    dissent,
                    votes,
                    List.of(counts),
                    outcome,
                    on(edtf),
                    SOURCE,
                    HUMAN);
        }
    }

    static SupersedeDecision supersede(String decision, String by, @Nullable String besides, String edtf) {
        return new SupersedeDecision(
                MISSION,
                new DecisionId(decision),
                new DecisionId(by),
                besides == null ? null : new DecisionId(besides),
                "Better",
                on(edtf),
                SOURCE,
                HUMAN);
    }

    static DecisionSuperseded superseded(String decision, String by, @Nullable String besides, String edtf) {
        return new DecisionSuperseded(
                MISSION,
                new DecisionId(decision),
                new DecisionId(by),
                besides == null ? null : new DecisionId(besides),
                "Better",
                on(edtf),
                SOURCE,
                HUMAN);
    }
}
