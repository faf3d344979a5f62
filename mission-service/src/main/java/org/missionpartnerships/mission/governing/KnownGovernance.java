package org.missionpartnerships.mission.governing;

import java.time.LocalDate;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.value.Certainty;

/** How a mission was governed by what had been recorded up to an instant. */
public interface KnownGovernance {

    Governance governance();

    /** How sure it is that it had happened by the end of a day. */
    Certainty certainty(GovernanceEvent event, LocalDate at);
}
