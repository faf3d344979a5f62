package org.missionpartnerships.mission.community;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.community.CommunityCommand.ShiftBudget;
import org.missionpartnerships.published.mission.BudgetId;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record ShiftBudgetRequest(
        @Schema(
                description = "The figure, if the source gives one; 0 or more: from and to say which way it went.",
                examples = "{\"qualifier\":\"exact\",\"value\":350000,\"currency\":\"EUR\"}")
        @Nullable
        Money sum,

        @Schema(
                description = "The source's words for the sum, where it gives no figure or says more than one.",
                examples = "substantial amounts")
        @Nullable
        @Size(min = 1, max = 300)
        String sumInWords,

        @Schema(description = "The purpose that the money left; left out where the source does not say.")
        @Nullable
        @Size(min = 1, max = 500)
        String from,

        @Schema(
                description = "The purpose that it went to; left out where the source does not say.",
                examples = "New engagement of employers")
        @Nullable
        @Size(min = 1, max = 500)
        String to,

        @Schema(description = "The policy priorities that it backs.") @Nullable @Size(max = 100)
        List<PriorityId> priorities,

        @Schema(description = "When it was shifted.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public ShiftBudgetRequest {
        Money.requireSum("Sum that was shifted, from one purpose to another,", sum);
        if (sum == null && sumInWords == null) {
            throw new IllegalArgumentException(
                    "A statement about a budget says how much: give sum, or sumInWords where there is no figure");
        }
    }

    ShiftBudget toCommand(Owner owner, BudgetId budget) {
        return new ShiftBudget(
                owner,
                budget,
                sum,
                sumInWords,
                from,
                to,
                priorities == null ? List.of() : priorities,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
