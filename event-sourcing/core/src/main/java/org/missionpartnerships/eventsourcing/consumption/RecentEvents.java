package org.missionpartnerships.eventsourcing.consumption;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;

/** The newest events that this instance recorded: what it has just written, its many consumers need not read back. */
final class RecentEvents {

    private static final int MOST_EVENTS = 4_096;
    private static final int MOST_BYTES = 8 << 20;

    private record Place(Ledger ledger, long seq) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::ledger).thenComparingLong(Place::seq);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final ConcurrentNavigableMap<Place, RecordedEvent> events = new ConcurrentSkipListMap<>();
    private final Queue<RecordedEvent> byAge = new ArrayDeque<>();
    private long bytes;

    /** @param recorded and committed */
    synchronized void add(List<RecordedEvent> recorded) {
        for (RecordedEvent event : recorded) {
            if (events.put(new Place(event.ledger(), event.seq()), event) == null) {
                byAge.add(event);
                bytes += event.payload().length;
            }
        }
        while (byAge.size() > MOST_EVENTS || bytes > MOST_BYTES) {
            RecordedEvent oldest = byAge.remove();
            events.remove(new Place(oldest.ledger(), oldest.seq()));
            bytes -= oldest.payload().length;
        }
    }

    /** What follows in the ledger without a gap, as far as it is known here; empty if the next event is not. */
    List<RecordedEvent> after(Ledger ledger, long seq, int limit) {
        List<RecordedEvent> next = new ArrayList<>();
        for (Map.Entry<Place, RecordedEvent> entry :
                events.tailMap(new Place(ledger, seq + 1)).entrySet()) {
            Place place = entry.getKey();
            if (next.size() == limit || !place.ledger().equals(ledger) || place.seq() != seq + 1 + next.size()) {
                break;
            }
            next.add(entry.getValue());
        }
        return next;
    }
}
