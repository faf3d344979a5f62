package org.missionpartnerships.mission.claim;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.claim.ClaimDossier.Dispute;
import org.missionpartnerships.mission.claim.ClaimSubject.Known;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimDisputed;
import org.missionpartnerships.published.mission.ClaimEvent.DisputeWithdrawn;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record DisputeView(
        @Schema(description = "Its number in the subject, from 1.")
        int number,

        Party disputedBy,
        String reason,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Absent while the dispute is upheld.") @Nullable
        Withdrawal withdrawn) {

    public record Withdrawal(
            String reason, Occurred occurred, @Nullable Source source, AssertedBy assertedBy) {

        static @Nullable Withdrawal of(@Nullable DisputeWithdrawn withdrawn) {
            return withdrawn == null
                    ? null
                    : new Withdrawal(
                            withdrawn.reason(), withdrawn.occurred(), withdrawn.source(), withdrawn.assertedBy());
        }
    }

    /** Every dispute of a claim, in the order of recording. */
    static List<DisputeView> of(Known subject, ClaimId claim) {
        return subject.dossier().disputes(claim).stream().map(DisputeView::of).toList();
    }

    static DisputeView of(Dispute dispute) {
        ClaimDisputed raised = dispute.raised();
        return new DisputeView(
                raised.dispute(),
                raised.disputedBy(),
                raised.reason(),
                raised.occurred(),
                raised.source(),
                raised.assertedBy(),
                Withdrawal.of(dispute.withdrawal()));
    }
}
