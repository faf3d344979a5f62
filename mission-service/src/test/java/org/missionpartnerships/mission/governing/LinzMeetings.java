package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.LinzGovernance.COMMITTEE;
import static org.missionpartnerships.mission.governing.LinzGovernance.HUMAN;
import static org.missionpartnerships.mission.governing.LinzGovernance.MISSION;
import static org.missionpartnerships.mission.governing.LinzGovernance.REUSE;
import static org.missionpartnerships.mission.governing.LinzGovernance.SOURCE;
import static org.missionpartnerships.mission.governing.LinzGovernance.on;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GovernanceCommand.HoldMeeting;
import org.missionpartnerships.mission.governing.GroupCommand.HoldGroupMeeting;
import org.missionpartnerships.mission.governing.MeetingCommand.CancelMeeting;
import org.missionpartnerships.mission.governing.MeetingCommand.MoveMeeting;
import org.missionpartnerships.mission.governing.MeetingCommand.ScheduleMeeting;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCancelled;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingMoved;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingScheduled;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.SeatId;

/** Meetings of the Linz re-use mission, written as short as they differ; planned in autumn 2024. */
final class LinzMeetings {

    private LinzMeetings() {}

    static ScheduleMeeting schedule(String meeting, @Nullable String planned) {
        return new ScheduleMeeting(
                MISSION,
                new MeetingId(meeting),
                COMMITTEE,
                null,
                "A meeting",
                planned == null ? null : on(planned),
                List.of(),
                on("2024-23"),
                SOURCE,
                HUMAN);
    }

    static MeetingScheduled scheduled(String meeting, @Nullable String planned) {
        return schedule(meeting, planned).event();
    }

    static ScheduleMeeting scheduleGroup(String meeting, @Nullable String planned) {
        return new ScheduleMeeting(
                MISSION,
                new MeetingId(meeting),
                null,
                REUSE,
                "A meeting",
                planned == null ? null : on(planned),
                List.of(),
                on("2024-23"),
                SOURCE,
                HUMAN);
    }

    static MoveMeeting move(String meeting, @Nullable String planned) {
        return new MoveMeeting(
                MISSION,
                new MeetingId(meeting),
                planned == null ? null : on(planned),
                "The province comes later",
                on("2024-12"),
                SOURCE,
                HUMAN);
    }

    static MeetingMoved moved(String meeting, @Nullable String planned) {
        return move(meeting, planned).event(Meeting.of(scheduled(meeting, null)));
    }

    static CancelMeeting cancel(String meeting) {
        return new CancelMeeting(MISSION, new MeetingId(meeting), "Nothing to decide", on("2025-01"), SOURCE, HUMAN);
    }

    static MeetingCancelled cancelled(String meeting) {
        return cancel(meeting).event(Meeting.of(scheduled(meeting, null)));
    }

    static HoldMeeting hold(String meeting, String edtf, String... seats) {
        return new HoldMeeting(
                MISSION,
                new MeetingId(meeting),
                COMMITTEE,
                null,
                List.of("Priorities"),
                Stream.of(seats).map(SeatId::new).toList(),
                List.of(),
                List.of(),
                null,
                on(edtf),
                SOURCE,
                HUMAN);
    }

    static MeetingHeld held(String meeting, String edtf, String... seats) {
        return new MeetingHeld(
                MISSION,
                new MeetingId(meeting),
                COMMITTEE,
                null,
                null,
                List.of("Priorities"),
                Stream.of(seats).map(SeatId::new).toList(),
                List.of(),
                List.of(),
                null,
                on(edtf),
                SOURCE,
                HUMAN);
    }

    static HoldGroupMeeting holdGroup(String meeting, String edtf) {
        return new HoldGroupMeeting(
                MISSION,
                new MeetingId(meeting),
                REUSE,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                on(edtf),
                SOURCE,
                HUMAN);
    }

    static MeetingHeld groupHeld(String meeting, String edtf) {
        return new MeetingHeld(
                MISSION,
                new MeetingId(meeting),
                null,
                REUSE,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                on(edtf),
                SOURCE,
                HUMAN);
    }
}
