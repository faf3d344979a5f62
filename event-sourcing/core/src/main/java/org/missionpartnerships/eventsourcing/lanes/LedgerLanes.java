package org.missionpartnerships.eventsourcing.lanes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.journal.Journal;

/**
 * The lanes of one instance. A command that finds one free is decided and appended by its own thread, in one round trip; those
 * that come meanwhile wait, and go together in the next append.
 */
public final class LedgerLanes implements CommandLanes {

    private final Lanes lanes;
    private final StreamStates states;

    /**
     * @param floor asked for each command what this service has consumed for its ledger
     * @param listener told after each commit
     */
    public LedgerLanes(
            Journal journal,
            LaneSettings settings,
            CausalFloor floor,
            AppendListener listener,
            InstantSource clock,
            MeterRegistry metrics) {
        LedgerViews views = new LedgerViews(journal);
        this.states = new StreamStates(journal, views, settings.cachedStates());
        String source = journal.identity().source();
        LaneMetrics laneMetrics = new LaneMetrics(metrics);
        BatchDecider decider = new BatchDecider(source, journal, views, states, floor, clock, laneMetrics);
        this.lanes = new Lanes(new LaneWriter(decider, journal, views, states, listener, laneMetrics), settings);
    }

    @Override
    public <C, S, E, R> Handled<S, R> handle(
            StreamType<C, S, E, R> type, Ledger ledger, StreamId stream, C command, CommandContext context) {
        PendingCommand<C, S, E, R> pending = new PendingCommand<>(type, ledger, stream, command, context);
        // read here and not in the lane, where others would wait for it
        pending.streamWasAbsent = mayBeNew(pending) || !states.warm(type, ledger, stream);
        return lanes.handle(pending);
    }

    /** Accepted on a stream that is absent, a command cannot be recorded on one that is not: the append vouches for that. */
    private <C, S, E, R> boolean mayBeNew(PendingCommand<C, S, E, R> pending) {
        Decider<C, S, E, R> decider = pending.type.decider();
        return decider.begins(pending.command)
                && !states.isRemembered(pending.stream)
                && pending.context.condition().allows(0)
                && decider.decide(pending.command, decider.initial()) instanceof Decision.Accepted<E, R>(List<E> events)
                && !events.isEmpty();
    }

    @Override
    public <S> Optional<Loaded<S>> load(StreamType<?, S, ?, ?> type, StreamId stream) {
        return states.current(type, stream).map(LedgerLanes::loaded);
    }

    @Override
    public <S> Optional<Loaded<S>> loadAt(StreamType<?, S, ?, ?> type, StreamId stream, long version) {
        return states.at(type, stream, version).map(LedgerLanes::loaded);
    }

    private static <S> Loaded<S> loaded(StreamState<S> state) {
        return new Loaded<>(state.state(), state.version(), state.ledger());
    }
}
