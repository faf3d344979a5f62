package org.missionpartnerships.published.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Quantity;

/**
 * One side of a funding claim: that this side pays, how much of the whole if the source says so, and who if it names them.
 */
public record FundingPart(FundingSide side, @Nullable Quantity share, List<OrganisationId> organisations) {

    public FundingPart {
        organisations = copyOf(organisations);
    }

    // Absent in older or hand-written JSON means: none named.
    private static List<OrganisationId> copyOf(@Nullable List<OrganisationId> organisations) {
        return organisations == null ? List.of() : List.copyOf(organisations);
    }
}
