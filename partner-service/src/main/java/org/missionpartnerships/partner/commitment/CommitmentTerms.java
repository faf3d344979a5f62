package org.missionpartnerships.partner.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "What was promised, or delivered, and when.")
public record CommitmentTerms(
        @Schema(examples = "A full-time member of staff for the Circular Economy Office")
        String description,

        @Nullable Quantity quantity,
        @Nullable Money money,

        @Schema(description = "Who or what it is for.") @Nullable
        String beneficiary,

        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    static CommitmentTerms of(CommitmentMade made) {
        return new CommitmentTerms(
                made.description(),
                made.quantity(),
                made.money(),
                made.beneficiary(),
                made.occurred(),
                made.source(),
                made.assertedBy());
    }

    static CommitmentTerms of(CommitmentDelivered delivered) {
        return new CommitmentTerms(
                delivered.description(),
                delivered.quantity(),
                delivered.money(),
                delivered.beneficiary(),
                delivered.occurred(),
                delivered.source(),
                delivered.assertedBy());
    }
}
