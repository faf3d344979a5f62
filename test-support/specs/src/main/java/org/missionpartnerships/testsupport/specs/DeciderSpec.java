package org.missionpartnerships.testsupport.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;

/**
 * Says what a decider does, exactly: <pre>{@code
 * mission.given(new MissionProposed(...)).when(new LaunchMission(...)).thenRecorded(new MissionLaunched(...));
 * }</pre>
 * Every step also checks what holds for all deciders: the same command on the same state is decided in the same way, and
 * the same events fold to the same state.
 */
public final class DeciderSpec<C, S, E, R> {
    private final Decider<C, S, E, R> decider;

    private DeciderSpec(Decider<C, S, E, R> decider) {
        this.decider = decider;
    }

    public static <C, S, E, R> DeciderSpec<C, S, E, R> of(Decider<C, S, E, R> decider) {
        return new DeciderSpec<>(decider);
    }

    /** What happened before, in order; nothing, when empty. */
    @SafeVarargs
    public final Given given(E... events) {
        return given(List.of(events));
    }

    public Given given(List<? extends E> events) {
        return new Given(List.copyOf(events));
    }

    public final class Given {
        private final List<E> history;

        private Given(List<E> history) {
            this.history = history;
        }

        public Outcome when(C command) {
            S state = fold(history);
            Decision<E, R> decision = decider.decide(command, state);
            same("Deciding twice gives two decisions", decision, decider.decide(command, state));
            if (decision instanceof Decision.Accepted<E, R>(List<E> events)) {
                List<E> everything = new ArrayList<>(history);
                everything.addAll(events);
                fold(everything);
            }
            return new Outcome(history, command, decision);
        }

        /** The state that this history folds to. */
        public void thenState(S expected) {
            same("The history folds to another state", expected, fold(history));
        }
    }

    public final class Outcome {
        private final List<E> history;
        private final C command;
        private final Decision<E, R> decision;

        private Outcome(List<E> history, C command, Decision<E, R> decision) {
            this.history = history;
            this.command = command;
            this.decision = decision;
        }

        /** These events, all of them, in this order. */
        @SafeVarargs
        public final void thenRecorded(E... events) {
            if (events.length == 0) {
                throw new IllegalArgumentException("thenRecorded() names no event; say thenNothing()");
            }
            expect(new Decision.Accepted<>(List.of(events)));
        }

        /** Accepted, and nothing happens, as when a command is repeated. */
        public void thenNothing() {
            expect(new Decision.Accepted<>(List.of()));
        }

        public void thenRejected(R reason) {
            expect(new Decision.Rejected<>(reason));
        }

        private void expect(Decision<E, R> expected) {
            same("Given " + history + "\nwhen " + command, expected, decision);
        }
    }

    private S fold(List<E> events) {
        S first = foldOnce(events);
        same("Folding the same events twice gives two states", first, foldOnce(events));
        return first;
    }

    private S foldOnce(List<E> events) {
        S state = decider.initial();
        for (E event : events) {
            state = Objects.requireNonNull(decider.evolve(state, event), () -> "evolve gave no state after " + event);
        }
        return state;
    }

    private static void same(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + "\nexpected " + expected + "\nbut was  " + actual);
        }
    }
}
