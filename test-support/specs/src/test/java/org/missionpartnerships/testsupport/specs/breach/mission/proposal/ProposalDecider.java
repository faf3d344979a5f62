package org.missionpartnerships.testsupport.specs.breach.mission.proposal;

import java.nio.file.Path;
import java.time.Instant;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.testsupport.specs.breach.mission.office.OfficeManager;

public final class ProposalDecider implements Decider<String, ProposalState, String, String> {
    @Override
    public ProposalState initial() {
        return new ProposalState(Path.of("/"), new OfficeManager());
    }

    @Override
    public Decision<String, String> decide(String command, ProposalState state) {
        return Decision.accept(command + Instant.now());
    }

    @Override
    public ProposalState evolve(ProposalState state, String event) {
        return state;
    }
}
