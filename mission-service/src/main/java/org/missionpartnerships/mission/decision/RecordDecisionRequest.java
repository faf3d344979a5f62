package org.missionpartnerships.mission.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.governing.GovernanceCommand.RecordDecision;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.Dissent;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.SeatVote;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record RecordDecisionRequest(
        @Schema(
                description = "Unique within the mission; made of the title if left out.",
                examples = "reuse-before-demolition")
        @Nullable
        DecisionId decision,

        @Schema(
                description = "The governing body that decided; else give workingGroup.",
                examples = "steering-committee")
        @Nullable
        GoverningBodyId body,

        @Schema(description = "The working group that decided; it must be one that decides by itself.") @Nullable
        WorkingGroupId workingGroup,

        @Schema(description = "Where it was decided; the seats that attended count for the quorum.") @Nullable
        MeetingId meeting,

        @Schema(
                description =
                        "The process it was taken under. Needed only where the dates leave open which was in force, and it makes a difference.")
        @Nullable
        DecisionProcessId process,

        @NotBlank
        @Size(max = 300)
        @Schema(examples = "Components are assessed for reuse before a building is demolished")
        String title,

        @Schema(description = "What it empowers whom to do, or on what authority it was taken.")
        @Nullable
        @Size(min = 1, max = 5000)
        String mandate,

        @Schema(description = "What was given up for what.") @Nullable @Size(max = 50)
        List<@NotBlank @Size(max = 2000) String> tradeOffs,

        @Nullable @Size(max = 100) List<@Valid DissentRequest> dissent,

        @Schema(description = "Each seat at most once; left out where the votes are not known.")
        @Nullable
        @Size(max = 200)
        List<SeatVote> votes,

        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public record DissentRequest(
            @Schema(description = "Whose objection it is, if it is one seat's.") @Nullable
            SeatId seat,

            @NotBlank @Size(max = 2000) String statement) {

        Dissent toDissent() {
            return new Dissent(seat, statement);
        }
    }

    DecisionId idOrDerived() {
        return decision == null ? new DecisionId(Slug.derive("Title", title)) : decision;
    }

    RecordDecision toCommand(MissionId mission) {
        return new RecordDecision(
                mission,
                idOrDerived(),
                body,
                workingGroup,
                meeting,
                process,
                title,
                mandate,
                tradeOffs == null ? List.of() : tradeOffs,
                dissent == null
                        ? List.of()
                        : dissent.stream().map(DissentRequest::toDissent).toList(),
                votes == null ? List.of() : votes,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
