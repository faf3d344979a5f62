package org.missionpartnerships.mission.scaling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.ReviseScalingPlan;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "The plan as it stands from then on, as a whole.")
public record ReviseScalingPlanRequest(
        @Nullable @Size(min = 1, max = 2000) String reason,
        @Nullable @Size(min = 1, max = 5000) String governance,
        @Nullable @Size(min = 1, max = 5000) String funding,
        @Nullable @Size(max = 100) List<@Valid ScalingRoleRequest> partnerRoles,
        @Schema(examples = "{\"edtf\":\"2025\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    ReviseScalingPlan toCommand(MissionId mission) {
        return new ReviseScalingPlan(
                mission,
                reason,
                governance,
                funding,
                ScalingRoleRequest.all(partnerRoles),
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
