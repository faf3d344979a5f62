package org.missionpartnerships.mission.claim;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimNotFound;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimSubjectAlreadyResolved;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimSubjectIsAnother;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimSubjectNotFound;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimSubjectNotResolved;
import org.missionpartnerships.mission.claim.ClaimRejection.DisputeAlreadyWithdrawn;
import org.missionpartnerships.mission.claim.ClaimRejection.DisputeNotFound;
import org.missionpartnerships.mission.claim.ClaimRejection.NothingToResolve;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimSubjectId;

/** What can go wrong with claims. */
@Singleton
public class ClaimProblems implements ProblemTypes {

    static final ProblemType CLAIM_SUBJECT_NOT_FOUND = ProblemType.notFound(
            "claim-subject-not-found",
            "There is no such subject of claims",
            "Nobody claimed anything about a subject of this id, or had by the instant asked for.",
            "Check the id, or find the subject with GET /claim-subjects.");

    static final ProblemType CLAIM_SUBJECT_IS_ANOTHER = ProblemType.conflict(
            "claim-subject-is-another",
            "The id stands for another subject",
            "Claims were recorded under this id about another city, mission or topic, or under another title.",
            "Name the subject by its id alone if the claim is about the same, or choose another id.");

    static final ProblemType CLAIM_NOT_FOUND = ProblemType.notFound(
            "claim-not-found",
            "There is no such claim",
            "The subject has no claim of this number, or had none by the instant asked for.",
            "Check the id, or read the subject's claims with GET /claim-subjects/{id}.");

    static final ProblemType DISPUTE_NOT_FOUND = ProblemType.notFound(
            "dispute-not-found",
            "There is no such dispute",
            "The claim has no dispute of this number.",
            "Read the claim with GET /claims/{id}; it lists its disputes.");

    static final ProblemType DISPUTE_ALREADY_WITHDRAWN = ProblemType.conflict(
            "dispute-already-withdrawn",
            "The dispute was withdrawn already",
            "The withdrawal of this dispute was recorded, with another reason.",
            "Read the claim with GET /claims/{id}; raise a new dispute if it is disputed again.");

    static final ProblemType NOTHING_TO_RESOLVE = ProblemType.refused(
            "nothing-to-resolve",
            "There is nothing to decide",
            "The subject has a single claim, and nobody disputes it.",
            "Record the rival claim or the dispute first.");

    static final ProblemType CLAIM_SUBJECT_ALREADY_RESOLVED = ProblemType.conflict(
            "claim-subject-already-resolved",
            "The claims were decided on already",
            "A decision about these claims is in force, and it reads differently.",
            "Reopen the subject with POST /claim-subjects/{id}/reopen, then decide again.");

    static final ProblemType CLAIM_SUBJECT_NOT_RESOLVED = ProblemType.refused(
            "claim-subject-not-resolved",
            "There is no decision to reopen",
            "No decision about these claims is in force.",
            "Record the claim or the dispute that speaks against the others.");

    static Problem of(ClaimRejection reason) {
        return switch (reason) {
            case ClaimSubjectNotFound(ClaimSubjectId subject) -> notFound(subject);
            case ClaimSubjectIsAnother another ->
                CLAIM_SUBJECT_IS_ANOTHER
                        .because(
                                "Subject %s is \"%s\": %s of %s. Name it by its id alone if the claim is about the same, or choose another id."
                                        .formatted(
                                                another.subject(),
                                                another.title(),
                                                another.topic(),
                                                another.mission() == null
                                                        ? "city " + another.city()
                                                        : "mission " + another.mission()))
                        .with("subject", another.subject());
            case ClaimNotFound(ClaimId claim) -> notFound(claim);
            case DisputeNotFound(ClaimId claim, int dispute) ->
                DISPUTE_NOT_FOUND
                        .because("Claim %s has no dispute %d. See GET /claims/%s.".formatted(claim, dispute, claim))
                        .with("claim", claim)
                        .with("dispute", dispute);
            case DisputeAlreadyWithdrawn(ClaimId claim, int dispute) ->
                DISPUTE_ALREADY_WITHDRAWN
                        .because(
                                "Dispute %d of claim %s was withdrawn already, with another reason. See GET /claims/%s; raise a new dispute if it is disputed again."
                                        .formatted(dispute, claim, claim))
                        .with("claim", claim)
                        .with("dispute", dispute);
            case NothingToResolve(ClaimSubjectId subject) ->
                NOTHING_TO_RESOLVE
                        .because(
                                "Subject %s is single, so there is nothing to resolve: it has one claim, and nobody disputes it. Record the rival claim or the dispute first."
                                        .formatted(subject))
                        .with("subject", subject);
            case ClaimSubjectAlreadyResolved resolved ->
                CLAIM_SUBJECT_ALREADY_RESOLVED
                        .because(
                                "Subject %s was resolved already, as %s, by %s. Reopen it with POST /claim-subjects/%s/reopen, then resolve it again."
                                        .formatted(
                                                resolved.subject(),
                                                EventJson.word(resolved.outcome()),
                                                resolved.decidedBy(),
                                                resolved.subject()))
                        .with("subject", resolved.subject());
            case ClaimSubjectNotResolved(ClaimSubjectId subject) ->
                CLAIM_SUBJECT_NOT_RESOLVED
                        .because(
                                "Subject %s is not resolved, so it cannot be reopened. Record the claim or the dispute that speaks against the others."
                                        .formatted(subject))
                        .with("subject", subject);
        };
    }

    static Problem notFound(ClaimSubjectId subject) {
        return CLAIM_SUBJECT_NOT_FOUND
                .because("There is no subject of claims %s. Check the id, or find it with GET /claim-subjects."
                        .formatted(subject))
                .with("subject", subject);
    }

    static Problem notFound(ClaimId claim) {
        return CLAIM_NOT_FOUND
                .because("There is no claim %s. Check the id, or see GET /claim-subjects/%s."
                        .formatted(claim, claim.subject()))
                .with("claim", claim);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                CLAIM_SUBJECT_NOT_FOUND,
                CLAIM_SUBJECT_IS_ANOTHER,
                CLAIM_NOT_FOUND,
                DISPUTE_NOT_FOUND,
                DISPUTE_ALREADY_WITHDRAWN,
                NOTHING_TO_RESOLVE,
                CLAIM_SUBJECT_ALREADY_RESOLVED,
                CLAIM_SUBJECT_NOT_RESOLVED);
    }
}
