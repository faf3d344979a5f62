package org.missionpartnerships.mission.lineage;

import java.util.List;
import org.missionpartnerships.published.mission.LineageNode;

/** Why a link is refused. */
public sealed interface LineageRejection {

    /** @param path from what would come from itself, link by link, back to it */
    record LinkClosesCycle(List<LineageNode> path) implements LineageRejection {
        public LinkClosesCycle {
            path = List.copyOf(path);
        }
    }
}
