package org.missionpartnerships.eventsourcing.lanes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.AppendConflict;
import org.missionpartnerships.eventsourcing.journal.AppendTooLate;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.JournalRow;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;
import org.missionpartnerships.eventsourcing.journal.OutcomeUnknown;
import org.missionpartnerships.eventsourcing.journal.Turn;

/**
 * Has a batch of commands decided on what the lane knows, appends it in one step, and answers. If someone else was there
 * first, or the outcome is unknown, it reads on, finds there what it had already done, and has the rest decided again,
 * ledger by ledger. Thread-safe as long as a ledger is in one batch at a time.
 */
final class LaneWriter {

    private static final int PAGE = 1_000;
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private final BatchDecider decider;
    private final Journal journal;
    private final LedgerViews views;
    private final StreamStates states;
    private final AppendListener listener;
    private final LaneMetrics metrics;

    LaneWriter(
            BatchDecider decider,
            Journal journal,
            LedgerViews views,
            StreamStates states,
            AppendListener listener,
            LaneMetrics metrics) {
        this.decider = decider;
        this.journal = journal;
        this.views = views;
        this.states = states;
        this.listener = listener;
        this.metrics = metrics;
    }

    /**
     * Answers every command of the batch, or fails it; never throws.
     *
     * @param latecomers adds to the batch what has come for one of its ledgers meanwhile, and says what that is
     */
    void write(
            List<PendingCommand<?, ?, ?, ?>> batch,
            Function<Ledger, List<PendingCommand<?, ?, ?, ?>>> latecomers,
            Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            List<PendingCommand<?, ?, ?, ?>> calm = new ArrayList<>();
            List<PendingCommand<?, ?, ?, ?>> contended = new ArrayList<>();
            for (PendingCommand<?, ?, ?, ?> command : batch) {
                (view(command.ledger).isContended() ? contended : calm).add(command);
            }
            List<PendingCommand<?, ?, ?, ?>> open = writeTogether(calm);
            open.addAll(contended);
            byLedger(open).forEach((ledger, commands) -> writeLedger(ledger, commands, latecomers, deadline));
        } catch (RuntimeException | Error e) {
            RuntimeException fault = e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
            batch.stream().filter(command -> !command.isDone()).forEach(command -> command.fail(fault));
        }
    }

    /** The hot path: all ledgers in one append. Returns the commands that need another look. */
    private List<PendingCommand<?, ?, ?, ?>> writeTogether(List<PendingCommand<?, ?, ?, ?>> commands) {
        Draft draft = decider.draft(commands);
        try {
            append(draft, journal::append);
        } catch (AppendConflict conflict) {
            learnFrom(conflict, commands);
            return open(commands);
        } catch (AppendTooLate late) {
            commands.forEach(command -> command.failIfTooLate(late));
            return open(commands);
        } catch (OutcomeUnknown _) {
            metrics.unknownOutcomes.increment();
            return open(commands);
        }
        return settle(draft);
    }

    /** The careful path: one ledger, read to its end first, in turn with other instances if they keep meeting. */
    private void writeLedger(
            Ledger ledger,
            List<PendingCommand<?, ?, ?, ?>> commands,
            Function<Ledger, List<PendingCommand<?, ?, ?, ?>>> latecomers,
            long deadline) {
        LedgerView view = view(ledger);
        List<PendingCommand<?, ?, ?, ?>> open = commands;
        commands.forEach(command -> command.streamWasAbsent = false);
        boolean unknown = false;
        while (!open.isEmpty()) {
            List<PendingCommand<?, ?, ?, ?>> round = open;
            try {
                Draft draft = view.isContended()
                        ? journal.inTurn(ledger, view.seq(), PAGE, turn -> {
                            // turns are rare: whoever came while this one was waited for takes part in it
                            round.addAll(latecomers.apply(ledger));
                            return writeRound(ledger, round, turn);
                        })
                        : writeRound(ledger, round, new Turn(readOn(ledger), journal::append));
                // the turn is the next instance's before the callers here go on
                settle(draft);
                unknown = false;
            } catch (AppendConflict conflict) {
                learnFrom(conflict, round);
                unknown = false;
            } catch (AppendTooLate late) {
                round.forEach(command -> command.failIfTooLate(late));
                unknown = false;
            } catch (OutcomeUnknown _) {
                metrics.unknownOutcomes.increment();
                unknown = true;
            } catch (JournalUnavailable e) {
                if (!unknown) {
                    throw e;
                }
            }
            open = open(open);
            if (!open.isEmpty() && System.nanoTime() > deadline) {
                JournalUnavailable giveUp = new JournalUnavailable(
                        "The command's outcome could not be established in time. Repeat it with the same idempotency key.",
                        null);
                open.forEach(command -> command.fail(giveUp));
                return;
            }
            if (unknown) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private Draft writeRound(Ledger ledger, List<PendingCommand<?, ?, ?, ?>> commands, Turn turn) {
        catchUp(ledger, commands, turn.found());
        Draft draft = decider.draft(open(commands));
        append(draft, turn::append);
        return draft;
    }

    private void append(Draft draft, Consumer<List<JournalRow>> append) {
        List<JournalRow> rows = draft.rows();
        if (!rows.isEmpty()) {
            metrics.append.record(() -> append.accept(rows));
            metrics.batch.record(rows.size());
        }
    }

    /** The draft is committed: remember it, tell of it, answer. Returns the commands that must be decided again. */
    private List<PendingCommand<?, ?, ?, ?>> settle(Draft draft) {
        draft.lasts().forEach((ledger, last) -> view(ledger).advance(last.seq(), last.recordedAt()));
        draft.states().forEach(states::recorded);
        if (!draft.lasts().isEmpty()) {
            listener.recorded(draft.rows().stream().map(JournalRow::event).toList());
        }
        // what is recorded is answered first: to confirm the rest the journal is read, which can fail
        Set<Ledger> unconfirmed = draft.unconfirmed();
        draft.release(unconfirmed);
        Set<Ledger> outdated = new HashSet<>();
        for (Ledger ledger : unconfirmed) {
            if (catchUp(ledger, List.of(), readOn(ledger))) {
                outdated.add(ledger);
            }
        }
        List<PendingCommand<?, ?, ?, ?>> again = draft.release(outdated);
        draft.deferred().forEach(command -> command.keyMayBeUsed = true);
        again.addAll(draft.deferred());
        return again;
    }

    private List<RecordedEvent> readOn(Ledger ledger) {
        return journal.readLedger(ledger, view(ledger).seq(), PAGE);
    }

    /**
     * Takes in what others recorded in the ledger, and what this lane recorded without learning of it: those commands are
     * answered.
     *
     * @param found the first page of what there is
     * @return true if there was anything
     */
    private boolean catchUp(Ledger ledger, Collection<PendingCommand<?, ?, ?, ?>> commands, List<RecordedEvent> found) {
        LedgerView view = view(ledger);
        boolean others = false;
        boolean any = false;
        List<RecordedEvent> page = found;
        Map<PendingCommand<?, ?, ?, ?>, List<RecordedEvent>> own = new LinkedHashMap<>();
        while (!page.isEmpty()) {
            for (RecordedEvent event : page) {
                any = true;
                PendingCommand<?, ?, ?, ?> mine = triedAs(event.id(), commands);
                if (mine != null) {
                    own.computeIfAbsent(mine, _ -> new ArrayList<>()).add(event);
                } else {
                    others = true;
                }
                states.follow(event);
                view.advance(event.seq(), event.recordedAt());
            }
            page = page.size() == PAGE ? readOn(ledger) : List.of();
        }
        own.forEach((command, events) -> decider.answerRecorded(command, events, false));
        if (!own.isEmpty()) {
            listener.appended(Set.of(ledger));
        }
        if (others) {
            view.seenOthers();
        }
        return any;
    }

    private void learnFrom(AppendConflict conflict, List<PendingCommand<?, ?, ?, ?>> commands) {
        metrics.conflicts.increment();
        switch (conflict.kind()) {
            case POSITION ->
                commands.stream()
                        .map(command -> command.ledger)
                        .distinct()
                        .forEach(ledger -> view(ledger).met());
            case COMMAND_KEY -> commands.forEach(command -> command.keyMayBeUsed = true);
            case STREAM_NAME -> commands.forEach(command -> states.forget(command.stream));
        }
    }

    private LedgerView view(Ledger ledger) {
        return views.of(ledger);
    }

    private static @Nullable PendingCommand<?, ?, ?, ?> triedAs(
            UUID event, Collection<PendingCommand<?, ?, ?, ?>> commands) {
        for (PendingCommand<?, ?, ?, ?> command : commands) {
            if (command.tried.contains(event)) {
                return command;
            }
        }
        return null;
    }

    private static List<PendingCommand<?, ?, ?, ?>> open(List<PendingCommand<?, ?, ?, ?>> commands) {
        List<PendingCommand<?, ?, ?, ?>> open = new ArrayList<>();
        for (PendingCommand<?, ?, ?, ?> command : commands) {
            if (!command.isDone()) {
                open.add(command);
            }
        }
        return open;
    }

    private static Map<Ledger, List<PendingCommand<?, ?, ?, ?>>> byLedger(List<PendingCommand<?, ?, ?, ?>> commands) {
        Map<Ledger, List<PendingCommand<?, ?, ?, ?>>> grouped = new LinkedHashMap<>();
        commands.forEach(command ->
                grouped.computeIfAbsent(command.ledger, _ -> new ArrayList<>()).add(command));
        return grouped;
    }
}
