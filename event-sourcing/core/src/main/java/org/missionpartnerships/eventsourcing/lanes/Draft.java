package org.missionpartnerships.eventsourcing.lanes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.journal.JournalRow;

/** What a batch of commands would record, one after the other, and what each would be answered: not committed yet. */
final class Draft {

    private record Key(Ledger ledger, String key) {}

    private final List<JournalRow> rows = new ArrayList<>();
    private final Map<Ledger, RecordedEvent> lasts = new HashMap<>();
    private final Map<StreamId, StreamState<?>> states = new HashMap<>();
    private final Set<Key> keys = new HashSet<>();
    private final Map<PendingCommand<?, ?, ?, ?>, Runnable> answers = new LinkedHashMap<>();
    private final Set<Ledger> decidedOnMemory = new HashSet<>();
    private final List<PendingCommand<?, ?, ?, ?>> deferred = new ArrayList<>();

    @SuppressWarnings("unchecked") // a stream is only ever folded by the type of its category
    <S> @Nullable StreamState<S> state(StreamId stream) {
        return (StreamState<S>) states.get(stream);
    }

    long seq(Ledger ledger, LedgerView view) {
        RecordedEvent last = lasts.get(ledger);
        return last == null ? view.seq() : last.seq();
    }

    Instant recordedAt(Ledger ledger, LedgerView view) {
        RecordedEvent last = lasts.get(ledger);
        return last == null ? view.recordedAt() : last.recordedAt();
    }

    /** True if the key is taken by an earlier command of this draft, whose outcome must be known first. */
    boolean hasKey(Ledger ledger, RepeatKey key) {
        return keys.contains(new Key(ledger, key.key()));
    }

    void add(List<JournalRow> commandRows, @Nullable RepeatKey key, StreamState<?> after) {
        RecordedEvent last = commandRows.getLast().event();
        rows.addAll(commandRows);
        lasts.put(last.ledger(), last);
        states.put(after.stream(), after);
        if (key != null) {
            keys.add(new Key(last.ledger(), key.key()));
        }
    }

    /** The answer to give once the draft is committed. */
    <C, S, E, R> void answer(PendingCommand<C, S, E, R> command, Handled<S, R> handled) {
        answers.put(command, () -> command.answer(handled));
    }

    /** An answer that says no, from remembered state: true only if nobody else was in that ledger meanwhile. */
    <C, S, E, R> void answerFromMemory(PendingCommand<C, S, E, R> command, Handled<S, R> handled) {
        answer(command, handled);
        decidedOnMemory.add(command.ledger);
    }

    void defer(PendingCommand<?, ?, ?, ?> command) {
        deferred.add(command);
    }

    /** Sorted by ledger, so that two instances never wait for each other crosswise. */
    List<JournalRow> rows() {
        rows.sort(Comparator.comparing((JournalRow row) -> row.event().ledger())
                .thenComparingLong(row -> row.event().seq()));
        return rows;
    }

    Map<Ledger, RecordedEvent> lasts() {
        return lasts;
    }

    Iterable<StreamState<?>> states() {
        return states.values();
    }

    /** Ledgers in which something was refused or left alone, and which this draft's append does not vouch for. */
    Set<Ledger> unconfirmed() {
        Set<Ledger> unconfirmed = new HashSet<>(decidedOnMemory);
        unconfirmed.removeAll(lasts.keySet());
        return unconfirmed;
    }

    List<PendingCommand<?, ?, ?, ?>> deferred() {
        return deferred;
    }

    /** Gives all answers but those of the ledgers named, each once; returns the commands still without one. */
    List<PendingCommand<?, ?, ?, ?>> release(Set<Ledger> except) {
        answers.entrySet().removeIf(answer -> {
            if (except.contains(answer.getKey().ledger)) {
                return false;
            }
            answer.getValue().run();
            return true;
        });
        return new ArrayList<>(answers.keySet());
    }
}
