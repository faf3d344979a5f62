package org.missionpartnerships.edge.command;

/** What a caller sees of a stream's state. */
@FunctionalInterface
public interface View<S, V> {

    V of(S state, long version);
}
