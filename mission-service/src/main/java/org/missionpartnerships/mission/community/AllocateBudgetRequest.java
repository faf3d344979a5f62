package org.missionpartnerships.mission.community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.community.CommunityCommand.AllocateBudget;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.BudgetId;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record AllocateBudgetRequest(
        @Schema(
                description = "Unique in the mission or city. Statements about the same budget have the same id.",
                examples = "youth-employment")
        BudgetId budget,

        @Schema(
                description = "The figure, if the source gives one; 0 or more.",
                examples = "{\"qualifier\":\"exact\",\"value\":350000,\"currency\":\"EUR\"}")
        @Nullable
        Money sum,

        @Schema(
                description = "The source's words for the sum, where it gives no figure or says more than one.",
                examples = "substantial amounts")
        @Nullable
        @Size(min = 1, max = 300)
        String sumInWords,

        @NotBlank @Size(max = 500) @Schema(examples = "The three priorities")
        String purpose,

        @Schema(description = "The policy priorities that it backs.") @Nullable @Size(max = 100)
        List<PriorityId> priorities,

        @Nullable @Valid PartyRequest allocatedBy,
        @Schema(description = "When it was set aside.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public AllocateBudgetRequest {
        Money.requireSum("Sum of the budget", sum);
        if (sum == null && sumInWords == null) {
            throw new IllegalArgumentException(
                    "A statement about a budget says how much: give sum, or sumInWords where there is no figure");
        }
    }

    AllocateBudget toCommand(Owner owner) {
        return new AllocateBudget(
                owner,
                budget,
                sum,
                sumInWords,
                purpose,
                priorities == null ? List.of() : priorities,
                allocatedBy == null ? null : allocatedBy.toParty(),
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
