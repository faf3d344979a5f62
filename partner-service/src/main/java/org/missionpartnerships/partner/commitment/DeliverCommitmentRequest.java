package org.missionpartnerships.partner.commitment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.partner.commitment.CommitmentCommand.DeliverCommitment;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "What was delivered; as promised where it says nothing.")
public record DeliverCommitmentRequest(
        @Nullable @Size(min = 1, max = 2000) String description,
        @Schema(description = "0 or more.") @Nullable Quantity quantity,
        @Schema(description = "0 or more.") @Nullable Money money,
        @Nullable @Size(min = 1, max = 300) String beneficiary,
        @Schema(description = "When it was delivered.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public DeliverCommitmentRequest {
        Quantity.requireCount("Quantity delivered", quantity);
        Money.requireSum("Money delivered", money);
    }

    DeliverCommitment toCommand(CommitmentId id) {
        return new DeliverCommitment(
                id,
                description,
                quantity,
                money,
                beneficiary,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
