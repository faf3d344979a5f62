package org.missionpartnerships.eventsourcing.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;

/** A journal for specs. It keeps the same promises as the one on PostgreSQL, as long as the process lives. */
public final class InMemoryJournal implements Journal {

    private record Key(Ledger ledger, String key) {}

    private final JournalIdentity identity;
    private final Map<Ledger, List<RecordedEvent>> ledgers = new TreeMap<>();
    private final Map<StreamId, Ledger> homes = new HashMap<>();
    private final Map<StreamId, List<RecordedEvent>> streams = new HashMap<>();
    private final Map<Key, RecordedCommand> commands = new HashMap<>();
    private final Map<Ledger, ReentrantLock> turns = new ConcurrentHashMap<>();

    public InMemoryJournal(String source) {
        this.identity = new JournalIdentity(source, UUID.randomUUID(), 1);
    }

    @Override
    public JournalIdentity identity() {
        return identity;
    }

    @Override
    public synchronized void append(List<JournalRow> rows) {
        refuseWhatIsTooLate(rows);
        refuseWhatIsTaken(rows);
        for (JournalRow row : rows) {
            RecordedEvent event = row.event();
            ledgers.computeIfAbsent(event.ledger(), _ -> new ArrayList<>()).add(event);
            homes.put(event.stream(), event.ledger());
            streams.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event);
            CommandKey command = row.command();
            if (command != null) {
                int more = command.events() - 1;
                commands.put(
                        new Key(event.ledger(), command.key()),
                        new RecordedCommand(
                                command.requestHash(),
                                event.stream(),
                                event.seq(),
                                event.seq() + more,
                                event.version() + more));
            }
        }
    }

    private static void refuseWhatIsTooLate(List<JournalRow> rows) {
        Instant now = Instant.now();
        if (rows.stream().anyMatch(row -> row.notAfter() != null && now.isAfter(row.notAfter()))) {
            throw new AppendTooLate(now);
        }
    }

    private void refuseWhatIsTaken(List<JournalRow> rows) {
        Map<Ledger, Long> seqs = new HashMap<>();
        Map<StreamId, Long> versions = new HashMap<>();
        Map<StreamId, Ledger> newHomes = new HashMap<>();
        Set<Key> keys = new HashSet<>();
        for (JournalRow row : rows) {
            RecordedEvent event = row.event();
            Ledger home = homes.getOrDefault(event.stream(), newHomes.getOrDefault(event.stream(), event.ledger()));
            if (!home.equals(event.ledger())) {
                throw new AppendConflict(AppendConflict.Kind.STREAM_NAME, event.stream() + " lives in " + home);
            }
            newHomes.put(event.stream(), event.ledger());
            long seq = seqs.computeIfAbsent(event.ledger(), this::lastSeq) + 1;
            long version = versions.computeIfAbsent(event.stream(), this::lastVersion) + 1;
            if (event.seq() == seq && event.version() == 1 && version > 1) {
                throw new AppendConflict(AppendConflict.Kind.STREAM_NAME, event.stream() + " was begun already");
            }
            if (event.seq() != seq || event.version() != version) {
                throw new AppendConflict(
                        AppendConflict.Kind.POSITION,
                        "%s: next is %s/%d and version %d".formatted(event, event.ledger(), seq, version));
            }
            seqs.put(event.ledger(), seq);
            versions.put(event.stream(), version);
            CommandKey command = row.command();
            if (command != null) {
                Key key = new Key(event.ledger(), command.key());
                if (commands.containsKey(key) || !keys.add(key)) {
                    throw new AppendConflict(AppendConflict.Kind.COMMAND_KEY, "key " + command.key() + " was used");
                }
            }
        }
    }

    @Override
    public <T> T inTurn(Ledger ledger, long afterSeq, int limit, Function<Turn, T> work) {
        ReentrantLock turn = turns.computeIfAbsent(ledger, _ -> new ReentrantLock(true));
        turn.lock();
        try {
            return work.apply(new Turn(readLedger(ledger, afterSeq, limit), this::append));
        } finally {
            turn.unlock();
        }
    }

    @Override
    public synchronized Head head(Ledger ledger) {
        List<RecordedEvent> events = ledgers.getOrDefault(ledger, List.of());
        return events.isEmpty()
                ? Head.EMPTY
                : new Head(events.size(), events.getLast().recordedAt());
    }

    @Override
    public synchronized Map<Ledger, Long> heads() {
        Map<Ledger, Long> heads = new TreeMap<>();
        ledgers.forEach((ledger, events) -> heads.put(ledger, (long) events.size()));
        return heads;
    }

    @Override
    public synchronized List<RecordedEvent> readLedger(Ledger ledger, long afterSeq, int limit) {
        return page(ledgers.getOrDefault(ledger, List.of()), afterSeq, limit);
    }

    @Override
    public List<StreamEvent> readForFold(StreamId stream, long afterVersion, int limit) {
        return readStream(stream, afterVersion, limit).stream()
                .map(event -> new StreamEvent(event.type(), event.payload()))
                .toList();
    }

    @Override
    public synchronized List<RecordedEvent> readStream(StreamId stream, long afterVersion, int limit) {
        return page(streams.getOrDefault(stream, List.of()), afterVersion, limit);
    }

    @Override
    public synchronized Optional<Ledger> ledgerOf(StreamId stream) {
        return Optional.ofNullable(homes.get(stream));
    }

    @Override
    public synchronized Optional<RecordedCommand> recordedCommand(Ledger ledger, String idempotencyKey) {
        return Optional.ofNullable(commands.get(new Key(ledger, idempotencyKey)));
    }

    @Override
    public long replay(Consumer<RecordedEvent> reader) {
        List<RecordedEvent> all;
        synchronized (this) {
            all = ledgers.values().stream().flatMap(List::stream).toList();
        }
        all.forEach(reader);
        return all.size();
    }

    private long lastSeq(Ledger ledger) {
        return ledgers.getOrDefault(ledger, List.of()).size();
    }

    private long lastVersion(StreamId stream) {
        return streams.getOrDefault(stream, List.of()).size();
    }

    private static List<RecordedEvent> page(List<RecordedEvent> events, long after, int limit) {
        int from = (int) Math.min(after, events.size());
        return List.copyOf(events.subList(from, (int) Math.min((long) from + limit, events.size())));
    }
}
