package org.missionpartnerships.testsupport.specs.breach.mission.office;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import org.missionpartnerships.testsupport.specs.breach.mission.proposal.ProposalState;

public final class OfficeManager {
    @Inject
    String clerk = "";

    @GET
    public String open() {
        return clerk;
    }

    public String file(ProposalState proposal) {
        return clerk + proposal.path();
    }
}
