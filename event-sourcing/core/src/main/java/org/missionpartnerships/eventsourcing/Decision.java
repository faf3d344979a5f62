package org.missionpartnerships.eventsourcing;

import java.util.List;

/** What a decider answers: the events that a command causes, or the reason why it is refused. */
public sealed interface Decision<E, R> {

    /** The command holds. With no events it changed nothing, as when it is repeated. */
    record Accepted<E, R>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command is refused, and nothing is recorded. */
    record Rejected<E, R>(R reason) implements Decision<E, R> {}

    @SafeVarargs
    static <E, R> Decision<E, R> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E, R> Decision<E, R> accept(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    /** Accepted, and nothing happens. */
    static <E, R> Decision<E, R> nothing() {
        return new Accepted<>(List.of());
    }

    static <E, R> Decision<E, R> reject(R reason) {
        return new Rejected<>(reason);
    }
}
