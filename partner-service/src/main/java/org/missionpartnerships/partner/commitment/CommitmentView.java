package org.missionpartnerships.partner.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.partner.commitment.Commitment.Delivered;
import org.missionpartnerships.partner.commitment.Commitment.Made;
import org.missionpartnerships.partner.commitment.Commitment.NotMade;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;
import org.missionpartnerships.published.partner.CommitmentKind;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.OrganisationId;

@Schema(description = "What a partner promised to a mission, and what came of it.")
public record CommitmentView(
        CommitmentId id,
        MissionId mission,

        @Schema(description = "Who promised, if an organisation is named.") @Nullable
        OrganisationId organisation,

        @Schema(description = "Who promised, in words, if nobody is named.") @Nullable
        String group,

        CommitmentKind kind,
        CommitmentStatus status,
        CommitmentTerms promise,

        @Schema(description = "Absent until it is delivered.") @Nullable
        CommitmentTerms delivery,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    static CommitmentView of(Commitment state, long version) {
        return switch (state) {
            case NotMade _ -> throw new IllegalStateException("A commitment that was not made cannot be shown");
            case Made(var promise) -> of(promise, CommitmentStatus.MADE, null, version);
            case Delivered(var promise, var delivery) ->
                of(promise, CommitmentStatus.DELIVERED, CommitmentTerms.of(delivery), version);
        };
    }

    private static CommitmentView of(
            CommitmentMade promise, CommitmentStatus status, @Nullable CommitmentTerms delivery, long version) {
        return new CommitmentView(
                promise.commitment(),
                promise.mission(),
                promise.organisation(),
                promise.group(),
                promise.kind(),
                status,
                CommitmentTerms.of(promise),
                delivery,
                version);
    }
}
