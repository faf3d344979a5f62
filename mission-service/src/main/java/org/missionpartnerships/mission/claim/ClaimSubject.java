package org.missionpartnerships.mission.claim;

import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectOpened;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectResolved;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimStatus;
import org.missionpartnerships.published.mission.ClaimSubjectStatus;

/** The claims about one thing, as their own events tell it. */
public sealed interface ClaimSubject {

    /** Nobody has claimed anything about it. */
    record Unopened() implements ClaimSubject {}

    sealed interface Known extends ClaimSubject {

        ClaimSubjectOpened opening();

        ClaimDossier dossier();

        Known with(ClaimDossier dossier);

        default ClaimSubjectStatus status() {
            return switch (this) {
                case Resolved _ -> ClaimSubjectStatus.RESOLVED;
                case Open open when !open.dossier().openDisputes().isEmpty() -> ClaimSubjectStatus.DISPUTED;
                case Open open when open.dossier().claims().size() > 1 -> ClaimSubjectStatus.PARALLEL;
                case Open _ -> ClaimSubjectStatus.SINGLE;
            };
        }

        default ClaimStatus status(ClaimRecorded claim) {
            return switch (this) {
                case Resolved resolved
                when resolved.ruling().resolution().claims().contains(claim.claim()) -> named(resolved.ruling());
                case Resolved _ -> ClaimStatus.STANDING;
                case Open open when open.dossier().isDisputed(claim.claim()) -> ClaimStatus.DISPUTED;
                case Open _ -> ClaimStatus.STANDING;
            };
        }

        private static ClaimStatus named(ClaimSubjectResolved ruling) {
            return switch (ruling.resolution().outcome()) {
                case ONE_PREFERRED -> ClaimStatus.PREFERRED;
                case CLAIMS_WITHDRAWN -> ClaimStatus.WITHDRAWN;
                case DIFFERENT_MEASURES, ALL_STAND -> ClaimStatus.STANDING;
            };
        }

        default ClaimRecorded claim(ClaimId id) {
            return dossier().claim(id).orElseThrow();
        }
    }

    /** Claims stand side by side, and no decision about them is in force. */
    record Open(ClaimSubjectOpened opening, ClaimDossier dossier) implements Known {
        @Override
        public Open with(ClaimDossier dossier) {
            return new Open(opening, dossier);
        }
    }

    /** @param ruling the decision in force */
    record Resolved(ClaimSubjectOpened opening, ClaimDossier dossier, ClaimSubjectResolved ruling) implements Known {
        @Override
        public Resolved with(ClaimDossier dossier) {
            return new Resolved(opening, dossier, ruling);
        }
    }
}
