package org.missionpartnerships.mission.governingbody;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GovernanceCommand.AssignSeat;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record AssignSeatRequest(
        @Schema(
                description =
                        "Unique within the body; made of the holder's id or name if left out. A seat outlives its holders.",
                examples = "local-banks")
        @Nullable
        SeatId seat,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "An office in the body, never a person.",
                examples = {"chair", "member", "secretary", "observer"})
        String role,

        @Schema(description = "What it answers for.", examples = "Financing") @Nullable @Size(min = 1, max = 1000)
        String responsibility,

        @Schema(description = "An organisation, or a group that the source does not name one by one.") @Valid
        PartyRequest holder,

        @Schema(description = "How many such a group has.") @Nullable
        Quantity members,

        @Schema(description = "Whether the seat votes, and counts for a quorum; true if left out.") @Nullable
        Boolean voting,

        @Schema(description = "When the holder left, if that is known already.") @Nullable
        Occurred until,

        @Schema(description = "From when.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    private SeatId seatOrDerived() {
        return seat == null ? new SeatId(holder.idOrDerived()) : seat;
    }

    AssignSeat toCommand(MissionId mission, GoverningBodyId body) {
        return new AssignSeat(
                mission,
                body,
                seatOrDerived(),
                role,
                responsibility,
                holder.toParty(),
                members,
                voting == null || voting,
                until,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
