package org.missionpartnerships.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.lanes.CausalFloor;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.eventsourcing.lanes.LaneSettings;
import org.missionpartnerships.eventsourcing.lanes.LedgerLanes;

/** Ours: commands decided and appended through the lanes, over 2,000 streams in 100 cities or in one hot city. */
final class Appends {

    static final int STREAMS = 2_000;
    static final int CITIES = 100;
    static final EventMetadata METADATA = new EventMetadata(
            "0192c9f0-6a3e-7c11-9c58-0b9f6a1f2d34",
            "0192c9f0-6a3e-7c11-9c58-0b9f6a1f2d35",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "steward@burgos");
    static final BigDecimal VALUE = new BigDecimal("83000");
    static final byte[] PAYLOAD = Readings.TYPE.codec().encode(Readings.reading(VALUE));

    private Appends() {}

    static LedgerLanes instance(Journal journal, int lanes) {
        return new LedgerLanes(
                journal,
                LaneSettings.DEFAULT.withLanes(lanes),
                CausalFloor.none(),
                _ -> {},
                InstantSource.system(),
                new SimpleMeterRegistry());
    }

    /** One event in every stream, so that what is measured is not their creation. */
    static void createStreams(LedgerLanes lanes, int cities) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                int stream = i;
                all.add(() -> {
                    take(lanes, cities, stream, 1);
                    return true;
                });
            }
            threads.invokeAll(all);
        }
    }

    static Load.Client client(LedgerLanes lanes, int cities, int number, int eventsPerCommand) {
        Random random = new Random(number);
        return () -> take(lanes, cities, random.nextInt(STREAMS), eventsPerCommand);
    }

    private static void take(LedgerLanes lanes, int cities, int stream, int times) {
        Ledger ledger = new Ledger("city-" + cities + "-" + stream % cities);
        StreamId id = Readings.TYPE.stream("r-" + cities + "-" + stream);
        Handled<?, ?> handled =
                lanes.handle(Readings.TYPE, ledger, id, new Readings.Take(times, VALUE), CommandContext.of(METADATA));
        if (!(handled instanceof Handled.Recorded)) {
            throw new IllegalStateException("Not recorded: " + handled);
        }
    }
}
