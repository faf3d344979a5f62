package org.missionpartnerships.mission.city;

import java.util.List;
import org.missionpartnerships.published.value.CityId;

/** Why a place in a region is refused. */
public sealed interface RegionRejection {

    /** @param path from the region to its member, member by member, back to the region */
    record RegionWouldContainItself(CityId region, CityId member, List<CityId> path) implements RegionRejection {
        public RegionWouldContainItself {
            path = List.copyOf(path);
        }
    }
}
