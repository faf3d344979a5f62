package org.missionpartnerships.mission.scaling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.DefineExchangeLoop;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record DefineExchangeLoopRequest(
        @Schema(description = "Who is to learn from the mission.", examples = "[\"Industrial estates worldwide\"]")
        @Size(min = 1, max = 50)
        List<@NotBlank @Size(max = 300) String> audiences,

        @Nullable @Size(min = 1, max = 2000) String description,
        @Schema(examples = "{\"edtf\":\"2025\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    DefineExchangeLoop toCommand(MissionId mission) {
        return new DefineExchangeLoop(
                mission, audiences, description, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
