package org.missionpartnerships.mission.meeting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.mission.governing.EndedView;
import org.missionpartnerships.mission.governing.Governance;
import org.missionpartnerships.mission.governing.Meeting;
import org.missionpartnerships.mission.governing.Post;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCancelled;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingMoved;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingScheduled;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.MeetingStatus;
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

        @Schema(description = "How it stands, or stood at the end of the day asked for.")
        MeetingStatus status,

        @Nullable String title,
        List<String> agenda,

        @Schema(description = "For when, as planned last; absent where that is open, or nobody planned it on record.")
        @Nullable
        Occurred planned,

        @Schema(description = "Absent where nobody planned it on record.") @Nullable
        PlanView scheduled,

        @Schema(description = "Each time that it was put off or brought forward.")
        List<PlanView> moves,

        @Nullable EndedView cancelled,
        List<SeatPresent> seats,
        List<Party> guests,
        @Schema(description = "How many came, by kind.") List<Attendance> attendance,

        @Schema(description = "Where the minutes are published.") @Nullable
        String minutes,

        @Schema(description = "What was decided there.") List<DecisionId> decisions,

        @Schema(description = "In lists: how sure it is that it stood so by the day asked for.") @Nullable
        Certainty certainty,

        @Schema(description = "When it was held; absent unless it was.") @Nullable
        Occurred occurred,

        @Schema(description = "Of its having been held.") @Nullable
        Source source,

        @Schema(description = "Who says that it was held.") @Nullable
        AssertedBy assertedBy) {

    @Schema(description = "A day for which the meeting was planned, and when that was said.")
    public record PlanView(
            @Nullable Occurred planned,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static PlanView of(MeetingScheduled event) {
            return new PlanView(event.planned(), null, event.occurred(), event.source(), event.assertedBy());
        }

        static PlanView of(MeetingMoved event) {
            return new PlanView(event.planned(), event.reason(), event.occurred(), event.source(), event.assertedBy());
        }
    }

    public record SeatPresent(
            SeatId seat,

            @Schema(description = "Who held it that day; several where the dates leave open who did.")
            List<Party> holders) {}

    /** A meeting as it is on record now. */
    public static View<Governance, MeetingView> of(MissionId mission, MeetingId meeting) {
        return (governance, _) -> of(mission, governance.meetings().get(meeting), governance, null);
    }

    static MeetingView of(MissionId mission, Meeting meeting, Governance governance, @Nullable Certainty certainty) {
        MeetingScheduled scheduled = meeting.scheduled();
        MeetingCancelled cancelled = meeting.cancelled();
        MeetingHeld held = meeting.held();
        return new MeetingView(
                mission,
                meeting.id(),
                meeting.body(),
                meeting.workingGroup(),
                meeting.status().orElseThrow(),
                meeting.title(),
                meeting.agenda(),
                meeting.planned(),
                scheduled == null ? null : PlanView.of(scheduled),
                meeting.moves().stream().map(PlanView::of).toList(),
                cancelled == null
                        ? null
                        : new EndedView(
                                cancelled.reason(), cancelled.occurred(), cancelled.source(), cancelled.assertedBy()),
                held == null
                        ? List.of()
                        : held.seats().stream()
                                .map(seat -> new SeatPresent(seat, holders(seat, held, governance)))
                                .toList(),
                held == null ? List.of() : held.guests(),
                held == null ? List.of() : held.attendance(),
                held == null ? null : held.minutes(),
                governance.decisions().values().stream()
                        .map(Governance.Decided::decision)
                        .filter(decision -> meeting.id().equals(decision.meeting()))
                        .map(decision -> decision.decision())
                        .toList(),
                certainty,
                held == null ? null : held.occurred(),
                held == null ? null : held.source(),
                held == null ? null : held.assertedBy());
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
