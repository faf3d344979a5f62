package org.missionpartnerships.mission.governing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCancelled;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingMoved;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingScheduled;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

/** What can be asked of the record of a meeting ahead. */
public sealed interface MeetingCommand extends GovernanceCommand {

    MeetingId meeting();

    /**
     * Of a governing body or of a working group; exactly one of the two is there.
     *
     * @param planned null where no date is given
     */
    record ScheduleMeeting(
            MissionId mission,
            MeetingId meeting,
            @Nullable GoverningBodyId body,
            @Nullable WorkingGroupId workingGroup,
            @Nullable String title,
            @Nullable Occurred planned,
            List<String> agenda,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MeetingCommand {
        MeetingScheduled event() {
            return new MeetingScheduled(
                    mission, meeting, body, workingGroup, title, planned, agenda, occurred, source, assertedBy);
        }
    }

    /** @param planned null where the new day is open */
    record MoveMeeting(
            MissionId mission,
            MeetingId meeting,
            @Nullable Occurred planned,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MeetingCommand {
        MeetingMoved event(Meeting of) {
            return new MeetingMoved(
                    mission, meeting, of.body(), of.workingGroup(), planned, reason, occurred, source, assertedBy);
        }
    }

    record CancelMeeting(
            MissionId mission,
            MeetingId meeting,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MeetingCommand {
        MeetingCancelled event(Meeting of) {
            return new MeetingCancelled(
                    mission, meeting, of.body(), of.workingGroup(), reason, occurred, source, assertedBy);
        }
    }
}
