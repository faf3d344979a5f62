package org.missionpartnerships.partner.commitment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.partner.commitment.CommitmentCommand.MakeCommitment;
import org.missionpartnerships.published.partner.CommitmentKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record MakeCommitmentRequest(
        @Schema(description = "Drawn if left out.") @Nullable
        CommitmentId id,

        @Schema(description = "Who promises, if an organisation is named.", examples = "fundacion-caja-de-burgos")
        @Nullable
        OrganisationId organisation,

        @Schema(description = "Who promises, in words, if nobody is named.") @Nullable @Size(min = 1, max = 200)
        String group,

        CommitmentKind kind,

        @NotBlank @Size(max = 2000) @Schema(examples = "A full-time member of staff for the Circular Economy Office")
        String description,

        @Schema(description = "How much, if it is not money; 0 or more.") @Nullable
        Quantity quantity,

        @Schema(description = "The sum, or the worth of what is not money; 0 or more.") @Nullable
        Money money,

        @Schema(description = "Who or what it is for.") @Nullable @Size(min = 1, max = 300)
        String beneficiary,

        @Schema(description = "When it was promised.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public MakeCommitmentRequest {
        Quantity.requireCount("Quantity promised", quantity);
        Money.requireSum("Money promised", money);
        if ((organisation == null) == (group == null)) {
            throw new IllegalArgumentException(
                    "A commitment is made by a registered organisation or by a group in words: give exactly one of organisation and group");
        }
    }

    MakeCommitment toCommand(MissionId mission) {
        return new MakeCommitment(
                id == null ? new CommitmentId(UuidCreator.getTimeOrderedEpoch()) : id,
                mission,
                organisation,
                group,
                kind,
                description,
                quantity,
                money,
                beneficiary,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
