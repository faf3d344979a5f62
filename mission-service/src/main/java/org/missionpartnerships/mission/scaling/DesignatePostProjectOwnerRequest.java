package org.missionpartnerships.mission.scaling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.DesignatePostProjectOwner;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record DesignatePostProjectOwnerRequest(
        @Schema(
                description = "A public entity: of sector government or publicEnterprise.",
                examples = "{\"name\":\"Burgos City Council\",\"sector\":\"government\"}")
        @Valid
        PartyRequest owner,

        @Nullable @Size(min = 1, max = 2000) String description,
        @Schema(examples = "{\"edtf\":\"2024-02\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    DesignatePostProjectOwner toCommand(MissionId mission) {
        return new DesignatePostProjectOwner(
                mission,
                owner.toParty(),
                description,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
