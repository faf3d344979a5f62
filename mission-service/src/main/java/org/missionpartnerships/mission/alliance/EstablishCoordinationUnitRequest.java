package org.missionpartnerships.mission.alliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.mission.MissionCommand.EstablishCoordinationUnit;
import org.missionpartnerships.published.mission.UnitId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "An office or team. A permanent one is a stage of formalisation too.")
public record EstablishCoordinationUnitRequest(
        @Schema(description = "Unique in the mission; made of the name if left out.") @Nullable
        UnitId unit,

        @NotBlank @Size(max = 300) @Schema(examples = "Circular Economy Office")
        String name,

        boolean permanent,

        @Schema(description = "What it is to do.") @Nullable @Size(min = 1, max = 2000)
        String mandate,

        @Schema(examples = "{\"edtf\":\"2024-02\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    EstablishCoordinationUnit toCommand(MissionId mission) {
        return new EstablishCoordinationUnit(
                mission,
                unit == null ? new UnitId(Slug.derive("Unit name", name)) : unit,
                name,
                permanent,
                mandate,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
