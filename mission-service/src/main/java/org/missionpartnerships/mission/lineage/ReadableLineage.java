package org.missionpartnerships.mission.lineage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.mission.LineageNode;

/** The lineage of things, for the features that they belong to. */
public interface ReadableLineage {

    String DESCRIPTION =
            "What it comes from and what comes of it, across cities: missions, practices and replications, linked as parent, successor, replicatedFrom, adoptedFrom and publishedBy, each link with the event that made it.";
    String DEPTH = "How many links to follow in each direction, 1 to 10.";
    String AT = "Leaves out what certainly had not happened by this day; today (UTC) if left out.";

    /**
     * Ends the request with 400 if the depth is not 1 to 10. Called within a transaction.
     *
     * @param knownAt null for all that is recorded
     */
    LineageView read(LineageNode root, int depth, @Nullable LocalDate at, @Nullable KnownAt knownAt);
}
