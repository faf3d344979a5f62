package org.missionpartnerships.eventsourcing.lanes;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.CommandKey;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.JournalRow;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;
import org.missionpartnerships.eventsourcing.journal.RecordedCommand;

/**
 * Decides commands one after the other, each on what the ones before it would record: what is to be appended, and the answer
 * of each if it is. Answers at once those whose idempotency key is recorded already.
 */
final class BatchDecider {

    private final String source;
    private final Journal journal;
    private final LedgerViews views;
    private final StreamStates states;
    private final CausalFloor floor;
    private final InstantSource clock;
    private final LaneMetrics metrics;

    BatchDecider(
            String source,
            Journal journal,
            LedgerViews views,
            StreamStates states,
            CausalFloor floor,
            InstantSource clock,
            LaneMetrics metrics) {
        this.source = source;
        this.journal = journal;
        this.views = views;
        this.states = states;
        this.floor = floor;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Commands that cannot be decided are failed, each by itself; the journal being away fails them all. */
    Draft draft(List<PendingCommand<?, ?, ?, ?>> commands) {
        Draft draft = new Draft();
        for (PendingCommand<?, ?, ?, ?> command : commands) {
            try {
                decide(command, draft);
            } catch (JournalUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                command.fail(e);
            }
        }
        return draft;
    }

    private <C, S, E, R> void decide(PendingCommand<C, S, E, R> command, Draft draft) {
        RepeatKey key = command.context.repeat();
        if (key != null && draft.hasKey(command.ledger, key)) {
            draft.defer(command);
            return;
        }
        if (command.keyMayBeUsed && answeredBefore(command)) {
            return;
        }
        StreamState<S> known = draft.state(command.stream);
        StreamState<S> state = known != null
                ? known
                : states.get(command.type, command.ledger, command.stream, command.streamWasAbsent);
        if (!state.ledger().equals(command.ledger)) {
            throw new StreamElsewhere(command.stream, state.ledger(), command.ledger);
        }
        WriteCondition condition = command.context.condition();
        if (condition instanceof WriteCondition.Exactly(long expected) && !condition.allows(state.version())) {
            sayNo(command, draft, new Handled.Stale<>(expected, state.version()));
            return;
        }
        switch (command.type.decider().decide(command.command, state.state())) {
            case Decision.Rejected<E, R>(R reason) ->
                sayNo(command, draft, new Handled.Refused<>(reason, state.state(), state.version()));
            case Decision.Accepted<E, R>(List<E> events)
            when events.isEmpty() -> sayNo(command, draft, new Handled.Unchanged<>(state.state(), state.version()));
            case Decision.Accepted<E, R>(List<E> events) -> record(command, events, state, draft);
        }
    }

    private <C, S, E, R> void record(
            PendingCommand<C, S, E, R> command, List<E> events, StreamState<S> before, Draft draft) {
        LedgerView view = views.of(command.ledger);
        long seq = draft.seq(command.ledger, view);
        long version = before.version();
        S state = before.state();
        Instant at = earliest(command, draft.recordedAt(command.ledger, view));
        RepeatKey key = command.context.repeat();
        List<JournalRow> rows = new ArrayList<>(events.size());
        for (E event : events) {
            EventType type = command.type.codec().typeOf(event);
            byte[] payload = command.type.codec().encode(event);
            if (payload.length > EventTooLarge.MAX_PAYLOAD) {
                throw new EventTooLarge(type, payload.length);
            }
            UUID id = UuidCreator.getTimeOrderedEpochFast();
            RecordedEvent recorded = new RecordedEvent(
                    command.ledger,
                    ++seq,
                    command.stream,
                    ++version,
                    id,
                    type,
                    at,
                    command.context.metadata(),
                    payload);
            boolean carriesKey = key != null && rows.isEmpty();
            rows.add(new JournalRow(
                    recorded,
                    carriesKey ? new CommandKey(key.key(), key.requestHash(), events.size()) : null,
                    command.context.notAfter()));
            command.tried.add(id);
            state = command.type.decider().evolve(state, event);
            at = at.plus(1, ChronoUnit.MICROS);
        }
        draft.add(rows, key, new StreamState<>(command.type, command.stream, command.ledger, state, version));
        draft.answer(
                command,
                new Handled.Recorded<>(
                        state,
                        version,
                        new Position(source, command.ledger, seq),
                        rows.stream().map(JournalRow::event).toList(),
                        false));
    }

    /** After everything before it in the ledger, and after everything that may have caused it. */
    private Instant earliest(PendingCommand<?, ?, ?, ?> command, Instant last) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Instant before : List.of(last, floor.of(command.ledger), command.context.notBefore())) {
            if (!at.isAfter(before)) {
                at = before.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
            }
        }
        return at;
    }

    /** Before a command is told no, it may be one that was recorded earlier. */
    private <C, S, E, R> void sayNo(PendingCommand<C, S, E, R> command, Draft draft, Handled<S, R> no) {
        if (!answeredBefore(command)) {
            draft.answerFromMemory(command, no);
        }
    }

    private <C, S, E, R> boolean answeredBefore(PendingCommand<C, S, E, R> command) {
        RepeatKey key = command.context.repeat();
        if (key == null) {
            return false;
        }
        Optional<RecordedCommand> earlier = journal.recordedCommand(command.ledger, key.key());
        if (earlier.isEmpty()) {
            return false;
        }
        RecordedCommand recorded = earlier.get();
        // A repeated creation whose id is drawn names another stream of the same kind each time; the first one counts.
        boolean same = Arrays.equals(recorded.requestHash(), key.requestHash())
                && recorded.stream().category().equals(command.stream.category());
        if (same) {
            metrics.repeats.increment();
            int events = (int) (recorded.lastSeq() - recorded.firstSeq() + 1);
            answerRecorded(command, journal.readLedger(command.ledger, recorded.firstSeq() - 1, events), true);
        } else {
            command.answer(new Handled.KeyReused<>(key.key()));
        }
        return true;
    }

    /** @param events what the command recorded, all of it, in order */
    <C, S, E, R> void answerRecorded(PendingCommand<C, S, E, R> command, List<RecordedEvent> events, boolean repeated) {
        RecordedEvent last = events.getLast();
        S state = states.at(command.type, last.stream(), last.version())
                .orElseThrow(() -> new IllegalStateException(last + " was read, but its stream does not reach it"))
                .state();
        Position position = new Position(source, last.ledger(), last.seq());
        command.answer(new Handled.Recorded<>(state, last.version(), position, events, repeated));
    }
}
