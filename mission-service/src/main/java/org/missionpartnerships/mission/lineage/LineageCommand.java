package org.missionpartnerships.mission.lineage;

import java.util.List;
import java.util.UUID;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.value.Occurred;

/** What can be asked of the links between things that both stand already. */
public sealed interface LineageCommand {

    /**
     * @param from what comes from the other
     * @param ancestry what {@code to} came from when it was first recorded, nearest first
     */
    record ReserveLink(
            LineageNode from, LineageNode to, List<LineageNode> ancestry, UUID reservation, Occurred occurred)
            implements LineageCommand {}

    record ReleaseLink(LineageNode from, LineageNode to, UUID reservation, Occurred occurred)
            implements LineageCommand {}
}
