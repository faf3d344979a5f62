package org.missionpartnerships.mission.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.practice.PracticeCommand.WithdrawPractice;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record WithdrawPracticeRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "Replaced by a solution that needs less upkeep")
        String reason,

        @Schema(examples = "{\"edtf\":\"2025\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    WithdrawPractice toCommand(PracticeId practice) {
        return new WithdrawPractice(
                practice, reason, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
