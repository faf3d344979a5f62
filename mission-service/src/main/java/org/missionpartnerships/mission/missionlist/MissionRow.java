package org.missionpartnerships.mission.missionlist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mission of a list, and how it stood on the date asked for.
 *
 * @param asOf null if no date was asked for
 * @param takesPart whether the city asked for took part then, or may have; true if none was asked for
 */
record MissionRow(MissionEntry mission, @Nullable MissionAsOf asOf, boolean takesPart) {

    List<String> key() {
        return List.of(mission.id);
    }

    boolean matches(MissionFilter filter) {
        return takesPart
                && (asOf == null
                        || asOf.isThere()
                                && (filter.status() == null || asOf.mayBe(filter.status()))
                                && (filter.stage() == null || asOf.mayBe(filter.stage())));
    }

    MissionSummary summary() {
        return mission.summary(asOf);
    }
}
