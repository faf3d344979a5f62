package org.missionpartnerships.mission.telling;

import org.missionpartnerships.published.mission.LineageEvent;
import org.missionpartnerships.published.mission.LineageEvent.LineageLinkReleased;
import org.missionpartnerships.published.mission.LineageEvent.LineageLinkReserved;

final class LineageTelling {

    private LineageTelling() {}

    static Telling of(LineageEvent event) {
        return switch (event) {
            case LineageLinkReserved e ->
                Telling.added("that %s comes from %s was found to close no circle", e.from(), e.to());
            case LineageLinkReleased e ->
                Telling.ended("that %s comes from %s was not recorded after all", e.from(), e.to());
        };
    }
}
