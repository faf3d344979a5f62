package org.missionpartnerships.mission.city;

import java.util.UUID;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** What can be asked of the places in all regions. */
public sealed interface RegionCommand {

    CityId region();

    CityId member();

    /** @param joined from when it is part of the region */
    record ReservePlace(CityId region, CityId member, UUID reservation, Occurred joined) implements RegionCommand {}

    record ReleasePlace(CityId region, CityId member, UUID reservation, Occurred today) implements RegionCommand {}

    /** @param joined from when it had been part of the region */
    record EndPlace(CityId region, CityId member, Occurred joined, Occurred left) implements RegionCommand {}
}
