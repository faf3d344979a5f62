package org.missionpartnerships.edge.garden;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.projection.AppliedPositions;

/** Read models that are as far as a test says. */
@Singleton
public class GardenWatermarks implements AppliedPositions {

    public record Asked(Position position, Duration atMost) {}

    private final Set<Position> pending = ConcurrentHashMap.newKeySet();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private final AtomicInteger held = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public boolean await(Position position, Duration atMost) {
        asked.add(new Asked(position, atMost));
        held.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            held.decrementAndGet();
        }
        return !pending.contains(position);
    }

    /** From now on whoever waits is held until the gate opens. */
    public void holdAt(CountDownLatch gate) {
        this.gate = gate;
    }

    public int held() {
        return held.get();
    }

    public void behind(Position position) {
        pending.add(position);
    }

    public List<Asked> asked() {
        return asked;
    }
}
