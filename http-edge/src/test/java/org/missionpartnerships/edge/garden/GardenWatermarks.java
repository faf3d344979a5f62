package org.missionpartnerships.edge.garden;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.projection.AppliedPositions;

/** Read models that are as far as a test says. */
@Singleton
public class GardenWatermarks implements AppliedPositions {

    public record Asked(Position position, Duration atMost) {}

    private final Set<Position> pending = ConcurrentHashMap.newKeySet();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    @Override
    public boolean await(Position position, Duration atMost) {
        asked.add(new Asked(position, atMost));
        return !pending.contains(position);
    }

    public void behind(Position position) {
        pending.add(position);
    }

    public List<Asked> asked() {
        return asked;
    }
}
