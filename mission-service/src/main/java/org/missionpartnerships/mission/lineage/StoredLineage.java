package org.missionpartnerships.mission.lineage;

import static org.missionpartnerships.edge.problem.InputError.inParameter;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.mission.chronology.AskedDay;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.mission.LineageNode;

/** The lineage as its projection stores it. */
@Singleton
public class StoredLineage implements ReadableLineage {

    private static final int DEEPEST = 10;

    private final FollowedEvents followed;

    StoredLineage(FollowedEvents followed) {
        this.followed = followed;
    }

    @Override
    public LineageView read(LineageNode root, int depth, @Nullable LocalDate at, @Nullable KnownAt knownAt) {
        if (depth < 1 || depth > DEEPEST) {
            String why = "is %d; expected 1 to %d".formatted(depth, DEEPEST);
            throw EdgeProblems.INVALID_REQUEST
                    .because("Parameter depth %s.".formatted(why))
                    .withErrors(List.of(inParameter("depth", "invalid", why)))
                    .exception();
        }
        return LineageGraph.of(root, depth, at == null ? AskedDay.today() : at, knownAt, followed);
    }
}
