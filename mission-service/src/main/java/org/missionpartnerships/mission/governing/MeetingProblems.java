package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.MEETING_ALREADY_HELD;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.MEETING_ALREADY_OVER;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.MEETING_ALREADY_SCHEDULED;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.MEETING_NOT_FOUND;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.MEETING_NOT_HELD;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.MEETING_OF_ANOTHER;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.MEETING_ON_ANOTHER_DAY;
import static org.missionpartnerships.mission.governing.GovernanceProblemTypes.SEAT_NOT_FILLED;

import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingAlreadyHeld;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingAlreadyOver;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingAlreadyScheduled;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingNotHeld;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingOfAnother;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingOnAnotherDay;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingRejection;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFilled;

/** How refusals of a meeting are told. */
final class MeetingProblems {

    private MeetingProblems() {}

    static Problem of(MeetingRejection reason) {
        return switch (reason) {
            case MeetingNotFound(var mission, var meeting) ->
                MEETING_NOT_FOUND
                        .because(
                                "Mission %s has no meeting %s on record. Check the id, or find it in GET /missions/%s/meetings."
                                        .formatted(mission, meeting, mission))
                        .with("meeting", meeting);
            case MeetingAlreadyHeld(var mission, var meeting, var held) ->
                MEETING_ALREADY_HELD
                        .because(
                                "Mission %s has a meeting %s already (%s), described differently. Choose another id for the meeting."
                                        .formatted(mission, meeting, held))
                        .with("meeting", meeting);
            case MeetingAlreadyScheduled(var mission, var meeting, var of) ->
                MEETING_ALREADY_SCHEDULED
                        .because(
                                "Mission %s has a meeting %s already, of %s. Choose another id, or move it with POST /missions/%s/meetings/%s/move."
                                        .formatted(mission, meeting, of, mission, meeting))
                        .with("meeting", meeting);
            case MeetingAlreadyOver(var mission, var meeting, var how, var when) ->
                MEETING_ALREADY_OVER
                        .because(
                                "Meeting %s of mission %s was %s already (%s), so it is no longer planned, moved, cancelled or held. Schedule another."
                                        .formatted(meeting, mission, EventJson.word(how), when))
                        .with("meeting", meeting);
            case MeetingNotHeld(var mission, var meeting, var decision) ->
                MEETING_NOT_HELD
                        .because(
                                "Meeting %s of mission %s is planned or cancelled and was not held on record, so decision %s cannot have been taken there. Record that it was held, or name another meeting, or none."
                                        .formatted(meeting, mission, decision))
                        .with("meeting", meeting)
                        .with("decision", decision);
            case MeetingOfAnother(var mission, var meeting, var held, var decision) ->
                MEETING_OF_ANOTHER
                        .because(
                                "Meeting %s of mission %s is one of %s, so decision %s cannot have been taken there by another. Name another meeting, or none."
                                        .formatted(meeting, mission, held, decision))
                        .with("meeting", meeting)
                        .with("decision", decision);
            case MeetingOnAnotherDay(var _, var meeting, var held, var decision, var decided) ->
                MEETING_ON_ANOTHER_DAY
                        .because(
                                "Meeting %s was held %s, but decision %s was taken %s. Correct the date, or name another meeting."
                                        .formatted(meeting, held, decision, decided))
                        .with("meeting", meeting)
                        .with("decision", decision);
            case SeatNotFilled(var _, var body, var seat, var day, var tenures) ->
                SEAT_NOT_FILLED
                        .because(
                                "Nobody held seat %s of governing body %s on %s. It was held by: %s. Correct the date or the seat, or assign the seat first."
                                        .formatted(seat, body, day, String.join("; ", tenures)))
                        .with("body", body)
                        .with("seat", seat);
        };
    }
}
