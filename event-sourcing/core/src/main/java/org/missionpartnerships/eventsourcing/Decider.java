package org.missionpartnerships.eventsourcing;

/**
 * The rules of one kind of stream, as pure functions. Time and ids arrive inside the command, so the same command on the
 * same state always gives the same decision.
 *
 * @param <C> commands, a sealed interface of records
 * @param <S> states, a sealed interface of records
 * @param <E> events, a sealed interface of records
 * @param <R> rejections: the reasons for which a command may be refused
 */
public interface Decider<C, S, E, R> {

    /** The state of a stream to which nothing has happened yet. */
    S initial();

    /** What the command causes in this state. Refuses by value; never throws. */
    Decision<E, R> decide(C command, S state);

    /** The state after the event. Total: an event that was recorded is never refused. */
    S evolve(S state, E event);
}
