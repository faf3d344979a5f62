package org.missionpartnerships.testsupport.specs.breach.mission.proposal;

import java.nio.file.Path;
import org.missionpartnerships.testsupport.specs.breach.mission.office.OfficeManager;

public record ProposalState(Path path, OfficeManager office) {}
