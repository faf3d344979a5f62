package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.edge.problem.ProblemType.conflict;
import static org.missionpartnerships.edge.problem.ProblemType.notFound;
import static org.missionpartnerships.edge.problem.ProblemType.refused;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;

/** What can go wrong with how a mission is governed. */
@Singleton
public class GovernanceProblemTypes implements ProblemTypes {

    static final ProblemType OUTSIDE_ITS_TIME = refused(
            "outside-its-time",
            "It lies outside the time of what it belongs to",
            "The date lies certainly before the body, group, seat or decision began, or after it ended.",
            "Correct the date, or make it as vague as what is known.");

    static final ProblemType GOVERNING_BODY_NOT_FOUND = notFound(
            "governing-body-not-found",
            "The mission has no such governing body",
            "No governing body of the mission has this id.",
            "Check the id, or find the body in GET /missions/{id}/governing-bodies.");

    static final ProblemType GOVERNING_BODY_ALREADY_ESTABLISHED = conflict(
            "governing-body-already-established",
            "The id belongs to a governing body of the mission already",
            "A body with this id was established, and it was described differently.",
            "Choose another id for the body.");

    static final ProblemType GOVERNING_BODY_ALREADY_DISSOLVED = conflict(
            "governing-body-already-dissolved",
            "The governing body ended already",
            "The end of this body was recorded, and it was described differently.",
            "Read the body and its end.");

    static final ProblemType SEAT_NOT_FOUND = notFound(
            "seat-not-found",
            "The governing body has no such seat",
            "No seat of the body has this id.",
            "Check the id, or assign the seat first.");

    static final ProblemType SEAT_TAKEN = conflict(
            "seat-taken",
            "Somebody holds the seat",
            "Somebody else holds the seat, or certainly held it on the same day.",
            "Vacate the seat first; or, if the holder left before, say until when.");

    static final ProblemType SEAT_TENURE_NOT_FOUND = notFound(
            "seat-tenure-not-found",
            "Nobody held the seat under this number",
            "Those who held a seat are numbered from 1 in the order of recording, and this number is none of them.",
            "Read the body: each of those who held a seat has a number.");

    static final ProblemType SEAT_ALREADY_VACANT = conflict(
            "seat-already-vacant",
            "Nobody holds the seat",
            "Whoever held the seat left it, which was described differently.",
            "Read the body and its seats.");

    static final ProblemType ROSTER_ALREADY_TOLD = conflict(
            "roster-already-told",
            "The id belongs to another telling already",
            "A telling with this id of who was on the body is on record, and it tells otherwise.",
            "Choose another id; both stand side by side.");

    static final ProblemType ROSTER_NOT_FOUND = notFound(
            "roster-not-found",
            "The governing body has no such telling",
            "Nobody told under this id who was on the body.",
            "Check the id, or read the body and its rosters.");

    static final ProblemType ROSTER_ALREADY_WITHDRAWN = conflict(
            "roster-already-withdrawn",
            "The telling was withdrawn already",
            "That this telling no longer holds was recorded, and it was described differently.",
            "Read the body and its rosters; what is told now needs an id of its own.");

    static final ProblemType DECISION_PROCESS_NOT_FOUND = notFound(
            "decision-process-not-found",
            "The governing body has no such decision process",
            "No decision process of the body has this id.",
            "Check the id, or read the body and its decision processes.");

    static final ProblemType DECISION_PROCESS_ALREADY_DEFINED = conflict(
            "decision-process-already-defined",
            "The id belongs to a decision process of the body already",
            "A process with this id was defined, and it was described differently.",
            "Choose another id: a new process takes the place of the one before.");

    static final ProblemType MEETING_NOT_FOUND = notFound(
            "meeting-not-found",
            "The mission has no such meeting",
            "No meeting on the mission's record has this id.",
            "Check the id, or find the meeting in GET /missions/{id}/meetings.");

    static final ProblemType MEETING_ALREADY_HELD = conflict(
            "meeting-already-held",
            "The id belongs to a meeting of the mission already",
            "A meeting with this id was held, and it was described differently.",
            "Choose another id for the meeting.");

    static final ProblemType MEETING_ALREADY_SCHEDULED = conflict(
            "meeting-already-scheduled",
            "The id belongs to another meeting of the mission already",
            "A meeting with this id is on record, described differently or of another body or group.",
            "Choose another id for the meeting; move the one on record with POST /missions/{id}/meetings/{meeting}/move.");

    static final ProblemType MEETING_ALREADY_OVER = conflict(
            "meeting-already-over",
            "The meeting was held or cancelled already",
            "Only a meeting that is still to come is moved, cancelled or held.",
            "Schedule another meeting.");

    static final ProblemType MEETING_NOT_HELD = refused(
            "meeting-not-held",
            "The meeting was not held",
            "The decision is said to be taken at a meeting that is planned or cancelled, and was not held on record.",
            "Record that the meeting was held, or name another meeting, or none.");

    static final ProblemType MEETING_OF_ANOTHER = refused(
            "meeting-of-another-body",
            "The meeting was another body's",
            "The decision is said to be taken at a meeting that another body or group held.",
            "Name a meeting of the one that decided, or none.");

    static final ProblemType MEETING_ON_ANOTHER_DAY = refused(
            "meeting-on-another-day",
            "The meeting was on another day",
            "The decision is said to be taken at a meeting, and certainly was not on the same day.",
            "Correct the date of the decision, or name another meeting.");

    static final ProblemType SEAT_NOT_FILLED = refused(
            "seat-not-filled",
            "Nobody held the seat that day",
            "A seat is said to be present, and certainly nobody held it that day.",
            "Correct the date or the seat, or assign the seat for that day first.");

    static final ProblemType DECISION_NOT_FOUND = notFound(
            "decision-not-found",
            "The mission has no such decision",
            "No decision on the mission's record has this id.",
            "Check the id, or find the decision in GET /missions/{id}/decisions.");

    static final ProblemType DECISION_ALREADY_RECORDED = conflict(
            "decision-already-recorded",
            "The id belongs to a decision of the mission already",
            "A decision with this id was recorded, and it was described differently.",
            "Choose another id; a later decision supersedes an earlier one.");

    static final ProblemType DECISION_NOT_TAKEN_BY_ONE = refused(
            "decision-not-taken-by-one",
            "A decision is taken by one body or one group",
            "Both a governing body and a working group are given, or neither.",
            "Give either body or workingGroup.");

    static final ProblemType ADVISORY_BODY_TAKES_NO_DECISIONS = refused(
            "advisory-body-takes-no-decisions",
            "An advisory body decides nothing",
            "The decision is said to be taken by a body that advises.",
            "Name the body that decided; what the advisory body said can stand in mandate or dissent.");

    static final ProblemType WORKING_GROUP_MAY_NOT_DECIDE = refused(
            "working-group-may-not-decide",
            "The working group does not decide by itself",
            "The record does not say that the group decides by itself.",
            "Name the body that decided; or form a group whose authority is decides.");

    static final ProblemType WORKING_GROUP_HAS_NO_SEATS = refused(
            "working-group-has-no-seats",
            "A working group has neither seats nor decision processes",
            "Votes, dissent of a seat or a process are given for a decision of a working group.",
            "Leave out votes, process and the seats of dissent, or name the governing body that decided.");

    static final ProblemType SEAT_HAS_NO_VOTE = refused(
            "seat-has-no-vote",
            "The seat has no vote",
            "A seat is said to have voted that has no vote.",
            "Leave its vote out.");

    static final ProblemType SEAT_VOTED_TWICE = refused(
            "seat-voted-twice",
            "A seat votes once",
            "A seat is said to have voted more than once.",
            "Give each seat's vote once.");

    static final ProblemType DECISION_PROCESS_NOT_IN_FORCE = refused(
            "decision-process-not-in-force",
            "The process was not in force that day",
            "The process that is named was certainly not in force on the day of the decision.",
            "Name a process that was, or none, or correct the date.");

    static final ProblemType QUORUM_NOT_REACHED = refused(
            "quorum-not-reached",
            "There is no quorum on record",
            "Fewer seats were present than the process in force that day asks for, or than it asks for if all seats were filled that may have been.",
            "Record the meeting with the seats that were present, or more exact dates; without a quorum there is no decision.");

    static final ProblemType VOTE_COUNT_UNCLEAR = refused(
            "vote-count-unclear",
            "The dates leave open how the votes count, and it makes a difference",
            "Several processes may have been in force that day, or it is open how many seats were filled, and the ways to count do not agree.",
            "Name the process that was applied, or give more exact dates.");

    static final ProblemType DECISION_SUPERSEDES_ITSELF = refused(
            "decision-supersedes-itself",
            "A decision does not supersede itself",
            "The later decision that was given is the decision itself.",
            "Name another decision.");

    static final ProblemType SUPERSEDED_IN_CIRCLE = refused(
            "superseded-in-circle",
            "Decisions would supersede each other in a circle",
            "The later decision was itself superseded, by steps, by the earlier one.",
            "Read the chain, and name a decision at its end.");

    static final ProblemType DECISION_ALREADY_SUPERSEDED = conflict(
            "decision-already-superseded",
            "The decision was superseded already",
            "Another decision took the place of this one, and the request does not say that this one does beside it.",
            "Supersede the decision that is in force now; or name the other in besides, if each replaced a part.");

    static final ProblemType NOT_SUPERSEDED_BY_THAT = refused(
            "not-superseded-by-that",
            "The decision was not superseded by that one",
            "The decision named in besides did not take the place of this one.",
            "Leave besides out, or name a decision that superseded this one.");

    static final ProblemType SUPERSEDING_DECISION_IS_EARLIER = refused(
            "superseding-decision-is-earlier",
            "The later decision is the earlier",
            "The decision that is to take the place of the other was certainly taken before it.",
            "Swap the two, or correct the dates.");

    static final ProblemType DECISION_NOT_ADOPTED = refused(
            "decision-not-adopted",
            "The decision was not adopted",
            "What was voted down is not superseded, and supersedes nothing.",
            "Name a decision that was adopted.");

    static final ProblemType WORKING_GROUP_NOT_FOUND = notFound(
            "working-group-not-found",
            "The mission has no such working group",
            "No working group of the mission has this id.",
            "Check the id, or find the group in GET /missions/{id}/working-groups.");

    static final ProblemType WORKING_GROUP_ALREADY_FORMED = conflict(
            "working-group-already-formed",
            "The id belongs to a working group of the mission already",
            "A group with this id was formed, and it was described differently.",
            "Choose another id for the group; members join with a command of their own.");

    static final ProblemType WORKING_GROUP_ALREADY_ENDED = conflict(
            "working-group-already-ended",
            "The working group ended already",
            "The end of this group was recorded, and it was described differently.",
            "Read the group and its end.");

    static final ProblemType MEMBER_NOT_FOUND = notFound(
            "member-not-found",
            "The working group has no such member",
            "No member of the group has this id.",
            "Check the id, or read the group and its members.");

    static final ProblemType MEMBER_TENURE_NOT_FOUND = notFound(
            "member-tenure-not-found",
            "The member was not in the group under this number",
            "The times of a member in a group are numbered from 1 in the order of recording, and this number is none of them.",
            "Read the group: each time of its members has a number.");

    static final ProblemType MEMBER_ALREADY_IN = conflict(
            "member-already-in",
            "The id belongs to a member of the group already",
            "A member with this id belongs to the group, and was described differently.",
            "Choose another id for the member, or record first that the earlier one left.");

    static final ProblemType MEMBER_ALREADY_LEFT = conflict(
            "member-already-left",
            "The member left already",
            "That this member left was recorded, and it was described differently.",
            "Read the group and its members.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                OUTSIDE_ITS_TIME,
                GOVERNING_BODY_NOT_FOUND,
                GOVERNING_BODY_ALREADY_ESTABLISHED,
                GOVERNING_BODY_ALREADY_DISSOLVED,
                SEAT_NOT_FOUND,
                SEAT_TAKEN,
                SEAT_TENURE_NOT_FOUND,
                SEAT_ALREADY_VACANT,
                ROSTER_ALREADY_TOLD,
                ROSTER_NOT_FOUND,
                ROSTER_ALREADY_WITHDRAWN,
                DECISION_PROCESS_NOT_FOUND,
                DECISION_PROCESS_ALREADY_DEFINED,
                MEETING_NOT_FOUND,
                MEETING_ALREADY_HELD,
                MEETING_ALREADY_SCHEDULED,
                MEETING_ALREADY_OVER,
                MEETING_NOT_HELD,
                MEETING_OF_ANOTHER,
                MEETING_ON_ANOTHER_DAY,
                SEAT_NOT_FILLED,
                DECISION_NOT_FOUND,
                DECISION_ALREADY_RECORDED,
                DECISION_NOT_TAKEN_BY_ONE,
                ADVISORY_BODY_TAKES_NO_DECISIONS,
                WORKING_GROUP_MAY_NOT_DECIDE,
                WORKING_GROUP_HAS_NO_SEATS,
                SEAT_HAS_NO_VOTE,
                SEAT_VOTED_TWICE,
                DECISION_PROCESS_NOT_IN_FORCE,
                QUORUM_NOT_REACHED,
                VOTE_COUNT_UNCLEAR,
                DECISION_SUPERSEDES_ITSELF,
                SUPERSEDED_IN_CIRCLE,
                DECISION_ALREADY_SUPERSEDED,
                NOT_SUPERSEDED_BY_THAT,
                SUPERSEDING_DECISION_IS_EARLIER,
                DECISION_NOT_ADOPTED,
                WORKING_GROUP_NOT_FOUND,
                WORKING_GROUP_ALREADY_FORMED,
                WORKING_GROUP_ALREADY_ENDED,
                MEMBER_NOT_FOUND,
                MEMBER_TENURE_NOT_FOUND,
                MEMBER_ALREADY_IN,
                MEMBER_ALREADY_LEFT);
    }
}
