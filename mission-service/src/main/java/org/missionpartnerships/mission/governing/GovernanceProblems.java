package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.ADVISORY_BODY_TAKES_NO_DECISIONS;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.DECISION_ALREADY_RECORDED;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.DECISION_ALREADY_SUPERSEDED;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.DECISION_NOT_ADOPTED;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.DECISION_NOT_FOUND;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.DECISION_NOT_TAKEN_BY_ONE;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.DECISION_PROCESS_ALREADY_DEFINED;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.DECISION_PROCESS_NOT_FOUND;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.DECISION_PROCESS_NOT_IN_FORCE;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.DECISION_SUPERSEDES_ITSELF;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.GOVERNING_BODY_ALREADY_DISSOLVED;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.GOVERNING_BODY_ALREADY_ESTABLISHED;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.GOVERNING_BODY_NOT_FOUND;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.MEMBER_ALREADY_IN;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.MEMBER_ALREADY_LEFT;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.MEMBER_NOT_FOUND;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.MEMBER_TENURE_NOT_FOUND;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.NOT_SUPERSEDED_BY_THAT;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.OUTSIDE_ITS_TIME;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.QUORUM_NOT_REACHED;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.ROSTER_ALREADY_TOLD;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.ROSTER_ALREADY_WITHDRAWN;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.ROSTER_NOT_FOUND;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.SEAT_ALREADY_VACANT;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.SEAT_HAS_NO_VOTE;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.SEAT_NOT_FOUND;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.SEAT_TAKEN;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.SEAT_TENURE_NOT_FOUND;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.SEAT_VOTED_TWICE;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.SUPERSEDED_IN_CIRCLE;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.SUPERSEDING_DECISION_IS_EARLIER;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.VOTE_COUNT_UNCLEAR;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.WORKING_GROUP_ALREADY_ENDED;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.WORKING_GROUP_ALREADY_FORMED;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.WORKING_GROUP_HAS_NO_SEATS;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.WORKING_GROUP_MAY_NOT_DECIDE;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.WORKING_GROUP_NOT_FOUND;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.governing.GovernanceRejection.AdvisoryBodyTakesNoDecisions;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionAlreadyRecorded;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionAlreadySuperseded;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionNotAdopted;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionNotTakenByOne;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionProcessAlreadyDefined;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionProcessNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionProcessNotInForce;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionSupersedesItself;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyAlreadyDissolved;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyAlreadyEstablished;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingRejection;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberAlreadyIn;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberAlreadyLeft;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberTenureNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.NotSupersededByThat;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.mission.governing.GovernanceRejection.QuorumFinding;
import org.missionpartnerships.mission.governing.GovernanceRejection.QuorumNotReached;
import org.missionpartnerships.mission.governing.GovernanceRejection.Reading;
import org.missionpartnerships.mission.governing.GovernanceRejection.RosterAlreadyTold;
import org.missionpartnerships.mission.governing.GovernanceRejection.RosterAlreadyWithdrawn;
import org.missionpartnerships.mission.governing.GovernanceRejection.RosterNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatAlreadyVacant;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatHasNoVote;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatTaken;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatTenureNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatVotedTwice;
import org.missionpartnerships.mission.governing.GovernanceRejection.SupersededInCircle;
import org.missionpartnerships.mission.governing.GovernanceRejection.SupersedingDecisionIsEarlier;
import org.missionpartnerships.mission.governing.GovernanceRejection.VoteCountUnclear;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupAlreadyEnded;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupAlreadyFormed;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupHasNoSeats;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupMayNotDecide;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupNotFound;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.value.Certainty;

/** What is wrong, in words: what, which one, what was found and what to do next. */
final class GovernanceProblems {

    private GovernanceProblems() {}

    static Problem of(GovernanceRejection reason) {
        return problem(reason).with("mission", reason.mission());
    }

    private static Problem problem(GovernanceRejection reason) {
        return switch (reason) {
            case OutsideItsTime(var mission, var thing, var from, var until, var asked) ->
                OUTSIDE_ITS_TIME.because(
                        "Mission %s: %s began %s%s, so nothing can belong to it on %s. Correct the date, or make it vaguer."
                                .formatted(mission, thing, from, until == null ? "" : " and ended " + until, asked));
            case GoverningBodyNotFound(var mission, var body) ->
                GOVERNING_BODY_NOT_FOUND
                        .because(
                                "Mission %s has no governing body %s. Check the id, or find it in GET /missions/%s/governing-bodies."
                                        .formatted(mission, body, mission))
                        .with("body", body);
            case GoverningBodyAlreadyEstablished(var mission, var body, var name) ->
                GOVERNING_BODY_ALREADY_ESTABLISHED
                        .because(
                                "Mission %s has a governing body %s already, described differently, as \"%s\". Choose another id for the body."
                                        .formatted(mission, body, name))
                        .with("body", body);
            case GoverningBodyAlreadyDissolved(var mission, var body, var dissolved) ->
                GOVERNING_BODY_ALREADY_DISSOLVED
                        .because(
                                "Governing body %s of mission %s ended already (%s). See GET /missions/%s/governing-bodies/%s."
                                        .formatted(body, mission, dissolved, mission, body))
                        .with("body", body);
            case SeatNotFound(var mission, var body, var seat) ->
                SEAT_NOT_FOUND
                        .because(
                                "Governing body %s of mission %s has no seat %s. Check the id, or assign it with POST /missions/%s/governing-bodies/%s/seats."
                                        .formatted(body, mission, seat, mission, body))
                        .with("body", body)
                        .with("seat", seat);
            case SeatTaken(var _, var body, var seat, var holder, var from, var until) ->
                SEAT_TAKEN
                        .because(
                                "Seat %s of governing body %s is held by %s from %s%s. Vacate it first, or say until when the other held it."
                                        .formatted(seat, body, holder, from, until == null ? "" : " to " + until))
                        .with("body", body)
                        .with("seat", seat);
            case SeatTenureNotFound(var mission, var body, var seat, var tenure, var tenures) ->
                SEAT_TENURE_NOT_FOUND
                        .because(
                                "Seat %s of governing body %s has %d on record who held it, so there is no number %d. See GET /missions/%s/governing-bodies/%s."
                                        .formatted(seat, body, tenures, tenure, mission, body))
                        .with("body", body)
                        .with("seat", seat);
            case SeatAlreadyVacant(var mission, var body, var seat, var left) ->
                SEAT_ALREADY_VACANT
                        .because(
                                "Nobody holds seat %s of governing body %s: it was left already (%s). See GET /missions/%s/governing-bodies/%s."
                                        .formatted(seat, body, left, mission, body))
                        .with("body", body)
                        .with("seat", seat);
            case RosterAlreadyTold(var mission, var body, var roster) ->
                ROSTER_ALREADY_TOLD
                        .because(
                                "Governing body %s has a telling %s already, which tells otherwise. Choose another id, or see GET /missions/%s/governing-bodies/%s."
                                        .formatted(body, roster, mission, body))
                        .with("body", body)
                        .with("roster", roster);
            case RosterNotFound(var mission, var body, var roster) ->
                ROSTER_NOT_FOUND
                        .because(
                                "Governing body %s of mission %s has no telling %s. See GET /missions/%s/governing-bodies/%s."
                                        .formatted(body, mission, roster, mission, body))
                        .with("body", body)
                        .with("roster", roster);
            case RosterAlreadyWithdrawn(var mission, var body, var roster, var withdrawn) ->
                ROSTER_ALREADY_WITHDRAWN
                        .because(
                                "Telling %s of governing body %s was withdrawn already (%s). Tell anew under another id, or see GET /missions/%s/governing-bodies/%s."
                                        .formatted(roster, body, withdrawn, mission, body))
                        .with("body", body)
                        .with("roster", roster);
            case DecisionProcessNotFound(var mission, var body, var process) ->
                DECISION_PROCESS_NOT_FOUND
                        .because(
                                "Governing body %s of mission %s has no decision process %s. See GET /missions/%s/governing-bodies/%s."
                                        .formatted(body, mission, process, mission, body))
                        .with("body", body)
                        .with("process", process);
            case DecisionProcessAlreadyDefined(var mission, var body, var process) ->
                DECISION_PROCESS_ALREADY_DEFINED
                        .because(
                                "Governing body %s of mission %s has a decision process %s already, described differently. Choose another id for the new one."
                                        .formatted(body, mission, process))
                        .with("body", body)
                        .with("process", process);
            case MeetingRejection ofMeeting -> MeetingProblems.of(ofMeeting);
            case DecisionNotFound(var mission, var decision) ->
                DECISION_NOT_FOUND
                        .because(
                                "Mission %s has no decision %s on record. Check the id, or find it in GET /missions/%s/decisions."
                                        .formatted(mission, decision, mission))
                        .with("decision", decision);
            case DecisionAlreadyRecorded(var mission, var decision, var title) ->
                DECISION_ALREADY_RECORDED
                        .because(
                                "Mission %s has a decision %s already, described differently, as \"%s\". Choose another id, and supersede the earlier one if it no longer holds."
                                        .formatted(mission, decision, title))
                        .with("decision", decision);
            case DecisionNotTakenByOne(var mission, var decision, var byNone) ->
                DECISION_NOT_TAKEN_BY_ONE
                        .because("Decision %s of mission %s names %s. Give either body or workingGroup."
                                .formatted(
                                        decision,
                                        mission,
                                        byNone
                                                ? "neither a governing body nor a working group"
                                                : "both a governing body and a working group"))
                        .with("decision", decision);
            case AdvisoryBodyTakesNoDecisions(var mission, var body) ->
                ADVISORY_BODY_TAKES_NO_DECISIONS
                        .because(
                                "Governing body %s of mission %s advises, so it takes no decisions. Name the body that decided."
                                        .formatted(body, mission))
                        .with("body", body);
            case WorkingGroupMayNotDecide(var mission, var workingGroup, var authority) ->
                WORKING_GROUP_MAY_NOT_DECIDE
                        .because(
                                "Working group %s of mission %s does not decide by itself on record: its authority is %s, expected decides. Name the body that decided."
                                        .formatted(workingGroup, mission, EventJson.word(authority)))
                        .with("workingGroup", workingGroup);
            case WorkingGroupHasNoSeats(var mission, var workingGroup, var decision) ->
                WORKING_GROUP_HAS_NO_SEATS
                        .because(
                                "Working group %s of mission %s has neither seats nor decision processes. Leave votes, process and the seats of dissent out of decision %s."
                                        .formatted(workingGroup, mission, decision))
                        .with("workingGroup", workingGroup)
                        .with("decision", decision);
            case SeatHasNoVote(var _, var body, var seat, var day) ->
                SEAT_HAS_NO_VOTE
                        .because("Seat %s of governing body %s had no vote on %s. Leave its vote out."
                                .formatted(seat, body, day))
                        .with("body", body)
                        .with("seat", seat);
            case SeatVotedTwice(var _, var body, var seat) ->
                SEAT_VOTED_TWICE
                        .because("Seat %s of governing body %s is given more than one vote. Give it once."
                                .formatted(seat, body))
                        .with("body", body)
                        .with("seat", seat);
            case DecisionProcessNotInForce(var _, var body, var process, var day, var inForce) ->
                DECISION_PROCESS_NOT_IN_FORCE
                        .because(
                                "Decision process %s of governing body %s was not in force on %s. In force were: %s. Name one of these, or none."
                                        .formatted(process, body, day, inForce(inForce)))
                        .with("body", body)
                        .with("process", process);
            case QuorumNotReached(var _, var body, var decision, var day, var counts) ->
                QUORUM_NOT_REACHED
                        .because(
                                "Decision %s of governing body %s on %s has no quorum on record. Found: %s. Record who was present, or more exact dates; without a quorum there is no decision."
                                        .formatted(decision, body, day, quorums(counts)))
                        .with("body", body)
                        .with("decision", decision)
                        .with("counts", counts);
            case VoteCountUnclear(var _, var body, var decision, var day, var readings) ->
                VOTE_COUNT_UNCLEAR
                        .because(
                                "On %s it is open how the votes on decision %s of governing body %s count. Found: %s. Name the process that was applied, or give more exact dates."
                                        .formatted(day, decision, body, readings(readings)))
                        .with("body", body)
                        .with("decision", decision)
                        .with("readings", readings);
            case DecisionSupersedesItself(var mission, var decision) ->
                DECISION_SUPERSEDES_ITSELF
                        .because("Decision %s of mission %s cannot supersede itself. Name another decision."
                                .formatted(decision, mission))
                        .with("decision", decision);
            case SupersededInCircle(var mission, var decision, var chain) ->
                SUPERSEDED_IN_CIRCLE
                        .because(
                                "Decision %s of mission %s cannot be superseded by one that it superseded: %s. Name a decision at the end of the chain."
                                        .formatted(decision, mission, chain(chain)))
                        .with("decision", decision)
                        .with("chain", chain);
            case DecisionAlreadySuperseded(var mission, var decision, var by) ->
                DECISION_ALREADY_SUPERSEDED
                        .because(
                                "Decision %s of mission %s was superseded already, by %s. Supersede that one; or name it in besides, if each replaced a part."
                                        .formatted(decision, mission, words(by)))
                        .with("decision", decision)
                        .with("by", by);
            case NotSupersededByThat(var mission, var decision, var besides) ->
                NOT_SUPERSEDED_BY_THAT
                        .because(
                                "Decision %s of mission %s was not superseded by %s. Leave besides out, or name one that superseded it."
                                        .formatted(decision, mission, besides))
                        .with("decision", decision)
                        .with("besides", besides);
            case SupersedingDecisionIsEarlier(var _, var decision, var decided, var by, var byDecided) ->
                SUPERSEDING_DECISION_IS_EARLIER
                        .because(
                                "Decision %s was taken %s, before decision %s (%s), so it cannot take its place. Swap the two, or correct the dates."
                                        .formatted(by, byDecided, decision, decided))
                        .with("decision", decision)
                        .with("by", by);
            case DecisionNotAdopted(var mission, var decision) ->
                DECISION_NOT_ADOPTED
                        .because(
                                "Decision %s of mission %s was not adopted: it neither supersedes nor is superseded. Name one that was adopted."
                                        .formatted(decision, mission))
                        .with("decision", decision);
            case WorkingGroupNotFound(var mission, var workingGroup) ->
                WORKING_GROUP_NOT_FOUND
                        .because(
                                "Mission %s has no working group %s. Check the id, or find it in GET /missions/%s/working-groups."
                                        .formatted(mission, workingGroup, mission))
                        .with("workingGroup", workingGroup);
            case WorkingGroupAlreadyFormed(var mission, var workingGroup, var name) ->
                WORKING_GROUP_ALREADY_FORMED
                        .because(
                                "Mission %s has a working group %s already, described differently, as \"%s\". Choose another id for the group."
                                        .formatted(mission, workingGroup, name))
                        .with("workingGroup", workingGroup);
            case WorkingGroupAlreadyEnded(var mission, var workingGroup, var ended) ->
                WORKING_GROUP_ALREADY_ENDED
                        .because(
                                "Working group %s of mission %s ended already (%s). See GET /missions/%s/working-groups/%s."
                                        .formatted(workingGroup, mission, ended, mission, workingGroup))
                        .with("workingGroup", workingGroup);
            case MemberNotFound(var mission, var workingGroup, var member) ->
                MEMBER_NOT_FOUND
                        .because(
                                "Working group %s of mission %s has no member %s. See GET /missions/%s/working-groups/%s."
                                        .formatted(workingGroup, mission, member, mission, workingGroup))
                        .with("workingGroup", workingGroup)
                        .with("member", member);
            case MemberTenureNotFound(var mission, var workingGroup, var member, var tenure, var tenures) ->
                MEMBER_TENURE_NOT_FOUND
                        .because(
                                "Member %s belonged to working group %s %d times on record, so there is no number %d. See GET /missions/%s/working-groups/%s."
                                        .formatted(member, workingGroup, tenures, tenure, mission, workingGroup))
                        .with("workingGroup", workingGroup)
                        .with("member", member);
            case MemberAlreadyIn(var mission, var workingGroup, var member, var party, var from) ->
                MEMBER_ALREADY_IN
                        .because(
                                "Working group %s of mission %s has a member %s already: %s, from %s. Choose another id, or record first that it left."
                                        .formatted(workingGroup, mission, member, party, from))
                        .with("workingGroup", workingGroup)
                        .with("member", member);
            case MemberAlreadyLeft(var mission, var workingGroup, var member, var left) ->
                MEMBER_ALREADY_LEFT
                        .because(
                                "Member %s left working group %s of mission %s already (%s). See GET /missions/%s/working-groups/%s."
                                        .formatted(member, workingGroup, mission, left, mission, workingGroup))
                        .with("workingGroup", workingGroup)
                        .with("member", member);
        };
    }

    private static String inForce(Map<DecisionProcessId, Certainty> found) {
        return found.isEmpty()
                ? "none"
                : found.entrySet().stream()
                        .map(process -> process.getKey() + " (" + EventJson.word(process.getValue()) + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String quorums(List<QuorumFinding> findings) {
        return findings.stream()
                .map(found -> "process %s (%s) asks for %s, present were %d of %s"
                        .formatted(
                                found.process(),
                                EventJson.word(found.certainty()),
                                found.quorum(),
                                found.present(),
                                seats(found.filled(), found.possiblyFilled())))
                .collect(Collectors.joining("; "));
    }

    private static String readings(List<Reading> readings) {
        return readings.stream()
                .map(reading -> "under process %s (%s, %s), with %d of %s present, %s"
                        .formatted(
                                reading.count().process(),
                                EventJson.word(reading.count().certainty()),
                                EventJson.word(reading.count().method()),
                                reading.count().seatsPresent(),
                                seats(
                                        reading.count().seatsFilled(),
                                        reading.count().seatsPossiblyFilled()),
                                reading.quorate()
                                        ? EventJson.word(reading.count().outcome())
                                        : "no quorum"))
                .collect(Collectors.joining("; "));
    }

    private static String seats(int filled, int possiblyFilled) {
        return filled == possiblyFilled
                ? "%d filled seats with a vote".formatted(filled)
                : "%d to %d filled seats with a vote".formatted(filled, possiblyFilled);
    }

    private static String chain(List<DecisionId> chain) {
        return chain.stream().map(DecisionId::value).collect(Collectors.joining(", superseded by "));
    }

    private static String words(Collection<DecisionId> decisions) {
        return decisions.stream().map(DecisionId::value).collect(Collectors.joining(", "));
    }
}
