package org.missionpartnerships.mission.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.missionpartnerships.mission.history.Partnership.Commitment;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;
import org.missionpartnerships.published.value.CommitmentId;

/** What partners promised to a mission, and what came of it. */
final class CommitmentsFold {

    private final Map<CommitmentId, Commitment> commitments = new LinkedHashMap<>();

    void add(CommitmentEvent event, Origin origin) {
        Commitment known = commitments.get(event.commitment());
        commitments.put(
                event.commitment(),
                switch (event) {
                    case CommitmentMade made ->
                        new Commitment(
                                made.commitment(),
                                made.organisation(),
                                made.group(),
                                made.kind(),
                                made.description(),
                                made.quantity(),
                                made.money(),
                                made.beneficiary(),
                                origin,
                                known == null ? null : known.delivered());
                    case CommitmentDelivered delivered ->
                        new Commitment(
                                delivered.commitment(),
                                delivered.organisation(),
                                delivered.group(),
                                delivered.kind(),
                                delivered.description(),
                                delivered.quantity(),
                                delivered.money(),
                                delivered.beneficiary(),
                                known == null ? null : known.made(),
                                origin);
                });
    }

    boolean isEmpty() {
        return commitments.isEmpty();
    }

    List<Commitment> commitments() {
        return List.copyOf(commitments.values());
    }
}
