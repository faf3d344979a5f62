package org.missionpartnerships.mission.telling;

import org.missionpartnerships.published.mission.RegionEvent;
import org.missionpartnerships.published.mission.RegionEvent.RegionPlaceEnded;
import org.missionpartnerships.published.mission.RegionEvent.RegionPlaceReleased;
import org.missionpartnerships.published.mission.RegionEvent.RegionPlaceReserved;

final class RegionTelling {

    private RegionTelling() {}

    static Telling of(RegionEvent event, Names names) {
        String member = names.of(event.member());
        String region = names.of(event.region());
        return switch (event) {
            case RegionPlaceReserved _ ->
                Telling.added("that %s is part of %s was found to close no circle", member, region);
            case RegionPlaceReleased _ ->
                Telling.ended("that %s is part of %s was not recorded after all", member, region);
            case RegionPlaceEnded _ -> Telling.ended("the place of %s in %s is free", member, region);
        };
    }
}
