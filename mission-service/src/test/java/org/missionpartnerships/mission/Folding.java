package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;

/** What holds for the history of every decider, whatever was asked of it. */
public final class Folding {

    private Folding() {}

    /** Sends the commands one after the other; what is refused leaves nothing. */
    public static <C, S, E, R> List<E> history(Decider<C, S, E, R> decider, List<C> commands) {
        List<E> events = new ArrayList<>();
        S state = decider.initial();
        for (C command : commands) {
            if (decider.decide(command, state) instanceof Decision.Accepted<E, R>(List<E> happened)) {
                events.addAll(happened);
                state = fold(decider, state, happened);
            }
        }
        return events;
    }

    /** Folded twice, or from any state in between, a history gives the same state. */
    public static <C, S, E, R> void alwaysGivesTheSame(Decider<C, S, E, R> decider, List<E> events) {
        S whole = fold(decider, decider.initial(), events);
        assertThat(fold(decider, decider.initial(), events)).isEqualTo(whole);
        for (int snapshot = 0; snapshot <= events.size(); snapshot++) {
            S kept = fold(decider, decider.initial(), events.subList(0, snapshot));
            assertThat(fold(decider, kept, events.subList(snapshot, events.size())))
                    .as("from the state after %d events", snapshot)
                    .isEqualTo(whole);
        }
    }

    /** A command that was accepted is accepted again and changes nothing. */
    public static <C, S, E, R> void repeatingChangesNothing(Decider<C, S, E, R> decider, List<C> commands) {
        S state = decider.initial();
        for (C command : commands) {
            if (decider.decide(command, state) instanceof Decision.Accepted<E, R>(List<E> happened)) {
                state = fold(decider, state, happened);
                assertThat(decider.decide(command, state))
                        .as("%s, again", command)
                        .isEqualTo(Decision.nothing());
            }
        }
    }

    /**
     * As of a day, only some of what is recorded had happened: whatever part that is, it can be folded and shown.
     *
     * @param show makes an answer of the state then and the state now, if there is anything to show
     */
    public static <C, S, E, R> void anyPartCanBeShown(
            Decider<C, S, E, R> decider, List<E> events, Random random, BiConsumer<S, S> show) {
        S now = fold(decider, decider.initial(), events);
        for (int part = 0; part < 20; part++) {
            List<E> happened = events.stream().filter(_ -> random.nextBoolean()).toList();
            S then = fold(decider, decider.initial(), happened);
            assertThatCode(() -> show.accept(then, now))
                    .as("%s, of which had happened %s", events, happened)
                    .doesNotThrowAnyException();
        }
    }

    private static <C, S, E, R> S fold(Decider<C, S, E, R> decider, S from, List<E> events) {
        S state = from;
        for (E event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }
}
