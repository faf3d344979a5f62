package org.missionpartnerships.eventsourcing.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.consumption.OwnerJournal;

/** The journal of another service, as it would answer over the network. */
public final class Owner implements OwnerJournal {

    public static final String NAME = "mission-service";

    public final ConcurrentMap<Ledger, List<RecordedEvent>> lines = new ConcurrentHashMap<>();
    public volatile boolean away;
    public volatile int epoch = 1;

    /** Happens after there was found to be nothing more, and before that is said. */
    public volatile Runnable atTheEnd = () -> {};

    public List<ReceivedEvent> record(String ledger, int events) {
        List<RecordedEvent> line = lines.computeIfAbsent(new Ledger(ledger), _ -> new CopyOnWriteArrayList<>());
        List<RecordedEvent> fresh = TestService.events(ledger, line.size() + 1L, events, 40);
        line.addAll(fresh);
        return received(fresh);
    }

    public List<ReceivedEvent> received(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> new ReceivedEvent(NAME, epoch, event))
                .toList();
    }

    @Override
    public List<ReceivedEvent> read(String source, Ledger ledger, long afterSeq, int limit) {
        if (away) {
            throw new UncheckedIOException(new IOException("The owner is away"));
        }
        List<ReceivedEvent> found = received(lines.getOrDefault(ledger, List.of()).stream()
                .filter(event -> event.seq() > afterSeq)
                .limit(limit)
                .toList());
        if (found.isEmpty()) {
            atTheEnd.run();
        }
        return found;
    }
}
