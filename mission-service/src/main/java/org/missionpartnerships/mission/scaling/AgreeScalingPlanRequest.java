package org.missionpartnerships.mission.scaling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.AgreeScalingPlan;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "At least one of governance, funding and partnerRoles.")
public record AgreeScalingPlanRequest(
        @Schema(description = "Who decides on scaling, and how.", examples = "The steering group decides each spring")
        @Nullable
        @Size(min = 1, max = 5000)
        String governance,

        @Schema(description = "Who pays for scaling.", examples = "Primarily public, with contributions in kind")
        @Nullable
        @Size(min = 1, max = 5000)
        String funding,

        @Schema(description = "What each partner does then.") @Nullable @Size(max = 100)
        List<@Valid ScalingRoleRequest> partnerRoles,

        @Schema(
                description = "When it was agreed. After the launch is accepted, and shown.",
                examples = "{\"edtf\":\"2024-06\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    AgreeScalingPlan toCommand(MissionId mission) {
        return new AgreeScalingPlan(
                mission,
                governance,
                funding,
                ScalingRoleRequest.all(partnerRoles),
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
