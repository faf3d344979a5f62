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

    /**
     * Whether the command is meant for a stream that does not exist yet. If such a command would be accepted there, nobody looks
     * first whether the stream exists: the append finds out, and only then is the command decided on what is there. The outcome
     * is the same, sooner for a name that is free and later for one that is taken; so say yes for commands that create, not for
     * those that may go on with what exists as well.
     */
    default boolean begins(C command) {
        return false;
    }

    /** The state after the event. Total: an event that was recorded is never refused. */
    S evolve(S state, E event);
}
