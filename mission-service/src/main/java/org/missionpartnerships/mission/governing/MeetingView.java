package org.missionpartnerships.mission.governing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A meeting of a governing body or of a working group; one of the two is there.")
public record MeetingView(
        MissionId mission,
        MeetingId meeting,
        @Nullable GoverningBodyId body,
        @Nullable WorkingGroupId workingGroup,
        @Nullable String title,
        List<String> agenda,
        List<SeatPresent> seats,
        List<Party> guests,
        @Schema(description = "How many came, by kind.") List<Attendance> attendance,

        @Schema(description = "Where the minutes are published.") @Nullable
        String minutes,

        @Schema(description = "What was decided there.") List<DecisionId> decisions,

        @Schema(description = "In lists: how sure it is that it had been held by the day asked for.") @Nullable
        Certainty certainty,

        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    public record SeatPresent(
            SeatId seat,

            @Schema(description = "Who held it that day; several where the dates leave open who did.")
            List<Party> holders) {}

    static MeetingView of(MeetingHeld meeting, Governance governance, @Nullable Certainty certainty) {
        return new MeetingView(
                meeting.mission(),
                meeting.meeting(),
                meeting.body(),
                meeting.workingGroup(),
                meeting.title(),
                meeting.agenda(),
                meeting.seats().stream()
                        .map(seat -> new SeatPresent(seat, holders(seat, meeting, governance)))
                        .toList(),
                meeting.guests(),
                meeting.attendance(),
                meeting.minutes(),
                governance.decisions().values().stream()
                        .map(Governance.Decided::decision)
                        .filter(decision -> meeting.meeting().equals(decision.meeting()))
                        .map(decision -> decision.decision())
                        .toList(),
                certainty,
                meeting.occurred(),
                meeting.source(),
                meeting.assertedBy());
    }

    private static List<Party> holders(SeatId id, MeetingHeld meeting, Governance governance) {
        return governance.bodies().values().stream()
                .filter(body -> body.established().body().equals(meeting.body()))
                .flatMap(body -> body.seats().getOrDefault(id, Post.empty()).tenures().stream())
                .filter(tenure -> tenure.span().during(meeting.occurred()) != Certainty.NOT_YET)
                .map(tenure -> tenure.taken().holder())
                .distinct()
                .toList();
    }
}
