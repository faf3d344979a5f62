package org.missionpartnerships.mission.claim;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.LatestOfEach;
import org.missionpartnerships.mission.claim.ClaimSubject.Known;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimStatus;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimSubjectStatus;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "What one source says. Whoever reads it is told of its rivals.")
public record ClaimView(
        ClaimId id,
        ClaimSubjectId subject,
        String statement,
        @Nullable Quantity quantity,
        @Nullable Money money,
        List<Party> parties,

        @Schema(description = "The date that it gives, where the claim is about when.") @Nullable
        Occurred date,

        @Schema(description = "Id of the event of the city's history that says the same.") @Nullable
        UUID event,

        ClaimStatus status,

        @Schema(description = "In the order of recording; the last 50, if there are more.")
        List<DisputeView> disputes,

        @Schema(
                description =
                        "The other claims about the same, in the order of recording; the last 50, if there are more.")
        List<ClaimId> rivals,

        @Schema(
                description =
                        "False if there are more disputes or rivals than are shown; all of them are at /claims/{id}/disputes and /claims?subject=.")
        boolean complete,

        @Schema(description = "How all of them stand to each other; decisions are at /claim-subjects/{id}.")
        ClaimSubjectStatus subjectStatus,

        @Schema(description = "When the source said so.") Occurred occurred,
        Source source,
        AssertedBy assertedBy,

        @Schema(description = "Version of the subject's record; also the ETag.")
        long version) {

    private static final int MOST = 50;

    static ClaimView of(Known subject, ClaimRecorded claim, long version) {
        LatestOfEach latest = new LatestOfEach(MOST);
        return new ClaimView(
                claim.claim(),
                claim.subject(),
                claim.statement(),
                claim.quantity(),
                claim.money(),
                claim.parties(),
                claim.date(),
                claim.event(),
                subject.status(claim),
                latest.of(DisputeView.of(subject, claim.claim())),
                latest.of(subject.dossier().claims().stream()
                        .map(ClaimRecorded::claim)
                        .filter(other -> !other.equals(claim.claim()))
                        .toList()),
                latest.complete(),
                subject.status(),
                claim.occurred(),
                claim.source(),
                claim.assertedBy(),
                version);
    }
}
