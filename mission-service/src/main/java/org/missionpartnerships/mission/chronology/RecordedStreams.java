package org.missionpartnerships.mission.chronology;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;

@Singleton
class RecordedStreams implements KnownStreams {

    private static final int BATCH = 1_000;

    private final Journal journal;
    private final CommandLanes lanes;

    RecordedStreams(Journal journal, CommandLanes lanes) {
        this.journal = journal;
        this.lanes = lanes;
    }

    @Override
    public List<RecordedEvent> events(StreamId stream, KnownAt knownAt) {
        List<RecordedEvent> events = new ArrayList<>();
        while (true) {
            List<RecordedEvent> read = journal.readStream(stream, events.size(), BATCH);
            for (RecordedEvent event : read) {
                if (event.recordedAt().isAfter(knownAt.instant())) {
                    return events;
                }
                events.add(event);
            }
            if (read.size() < BATCH) {
                return events;
            }
        }
    }

    @Override
    public <S> Optional<Known<S>> load(StreamType<?, S, ?, ?> type, StreamId stream, @Nullable KnownAt knownAt) {
        return knownAt == null
                ? lanes.load(type, stream).map(loaded -> new Known<>(loaded.state(), loaded.version()))
                : Optional.of(events(stream, knownAt))
                        .filter(events -> !events.isEmpty())
                        .map(events -> new Known<>(
                                folded(type, events), events.getLast().version()));
    }

    private static <S, E> S folded(StreamType<?, S, E, ?> type, List<RecordedEvent> events) {
        S state = type.decider().initial();
        for (RecordedEvent event : events) {
            state = type.decider().evolve(state, type.codec().decode(event.type(), event.payload()));
        }
        return state;
    }
}
