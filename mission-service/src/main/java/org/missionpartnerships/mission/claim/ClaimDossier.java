package org.missionpartnerships.mission.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ClaimEvent;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimDisputed;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectReopened;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectResolved;
import org.missionpartnerships.published.mission.ClaimEvent.DisputeWithdrawn;
import org.missionpartnerships.published.mission.ClaimId;

/** Everything that was recorded about a subject after it was opened, in the order of recording. It only grows. */
public record ClaimDossier(List<ClaimEvent> events) {

    static final ClaimDossier EMPTY = new ClaimDossier(List.of());

    public ClaimDossier {
        events = List.copyOf(events);
    }

    /** @param withdrawal null while the dispute is upheld */
    record Dispute(ClaimDisputed raised, @Nullable DisputeWithdrawn withdrawal) {}

    /** @param reopening null while the decision is in force */
    record Ruling(ClaimSubjectResolved resolved, @Nullable ClaimSubjectReopened reopening) {}

    ClaimDossier with(ClaimEvent event) {
        List<ClaimEvent> more = new ArrayList<>(events);
        more.add(event);
        return new ClaimDossier(more);
    }

    List<ClaimRecorded> claims() {
        return all(ClaimRecorded.class);
    }

    Optional<ClaimRecorded> claim(ClaimId id) {
        return claims().stream().filter(claim -> claim.claim().equals(id)).findFirst();
    }

    List<Dispute> disputes() {
        return all(ClaimDisputed.class).stream()
                .map(raised -> new Dispute(raised, withdrawal(raised.dispute()).orElse(null)))
                .toList();
    }

    List<Dispute> disputes(ClaimId claim) {
        return disputes().stream()
                .filter(dispute -> dispute.raised().claim().equals(claim))
                .toList();
    }

    Optional<Dispute> dispute(ClaimId claim, int number) {
        return disputes(claim).stream()
                .filter(dispute -> dispute.raised().dispute() == number)
                .findFirst();
    }

    /** Those that nobody withdrew. A decision settles them only as long as it is in force. */
    List<Dispute> openDisputes() {
        return disputes().stream()
                .filter(dispute -> dispute.withdrawal() == null)
                .toList();
    }

    boolean isDisputed(ClaimId claim) {
        return openDisputes().stream()
                .anyMatch(dispute -> dispute.raised().claim().equals(claim));
    }

    /** Every decision, and what ended it. */
    List<Ruling> rulings() {
        List<Ruling> rulings = new ArrayList<>();
        for (ClaimEvent event : events) {
            if (event instanceof ClaimSubjectResolved resolved) {
                rulings.add(new Ruling(resolved, null));
            } else if (event instanceof ClaimSubjectReopened reopening && !rulings.isEmpty()) {
                rulings.set(rulings.size() - 1, new Ruling(rulings.getLast().resolved(), reopening));
            }
        }
        return rulings;
    }

    private Optional<DisputeWithdrawn> withdrawal(int dispute) {
        return all(DisputeWithdrawn.class).stream()
                .filter(withdrawn -> withdrawn.dispute() == dispute)
                .findFirst();
    }

    private <T extends ClaimEvent> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
