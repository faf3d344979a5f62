package org.missionpartnerships.mission.city;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;

/**
 * An authority or a sub-unit of a city, as changes of its structure tell of it.
 *
 * @param gained null if it was there before anything was recorded
 * @param lost null while it is there
 */
record Body(
        String name,
        @Nullable GovernanceStructureChanged gained,
        @Nullable GovernanceStructureChanged lost) {

    static List<Body> of(
            List<GovernanceStructureChanged> changes,
            Function<GovernanceStructureChanged, List<String>> added,
            Function<GovernanceStructureChanged, List<String>> removed) {
        List<Body> bodies = new ArrayList<>();
        for (GovernanceStructureChanged change : changes) {
            for (String name : added.apply(change)) {
                bodies.add(new Body(name, change, null));
            }
            for (String name : removed.apply(change)) {
                if (!lose(bodies, name, change)) {
                    bodies.add(new Body(name, null, change));
                }
            }
        }
        return bodies;
    }

    private static boolean lose(List<Body> bodies, String name, GovernanceStructureChanged change) {
        for (int index = bodies.size() - 1; index >= 0; index--) {
            Body body = bodies.get(index);
            if (body.lost() == null && body.name().equals(name)) {
                bodies.set(index, new Body(name, body.gained(), change));
                return true;
            }
        }
        return false;
    }
}
