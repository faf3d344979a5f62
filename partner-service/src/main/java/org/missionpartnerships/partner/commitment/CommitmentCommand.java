package org.missionpartnerships.partner.commitment;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.partner.CommitmentKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of a commitment. */
public sealed interface CommitmentCommand {

    CommitmentId commitment();

    /** Exactly one of organisation and group says who promises. */
    record MakeCommitment(
            CommitmentId commitment,
            MissionId mission,
            @Nullable OrganisationId organisation,
            @Nullable String group,
            CommitmentKind kind,
            String description,
            @Nullable Quantity quantity,
            @Nullable Money money,
            @Nullable String beneficiary,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommitmentCommand {}

    /** What is not said was delivered as promised. */
    record DeliverCommitment(
            CommitmentId commitment,
            @Nullable String description,
            @Nullable Quantity quantity,
            @Nullable Money money,
            @Nullable String beneficiary,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommitmentCommand {}
}
