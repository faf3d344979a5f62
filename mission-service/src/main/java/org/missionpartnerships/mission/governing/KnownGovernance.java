package org.missionpartnerships.mission.governing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.value.Certainty;

/** How a mission was governed by what had been recorded up to an instant. */
public interface KnownGovernance {

    Governance governance();

    /** How sure it is that it had happened by the end of a day. */
    Certainty certainty(GovernanceEvent event, LocalDate at);

    /**
     * How sure it is that something stood at the end of a day; empty if it certainly did not, or no longer did.
     *
     * @param ended null while nobody has said that it ended
     */
    default Optional<Certainty> standing(GovernanceEvent began, @Nullable GovernanceEvent ended, LocalDate at) {
        return Certainty.standing(certainty(began, at), ended == null ? Certainty.NOT_YET : certainty(ended, at));
    }
}
