package org.missionpartnerships.eventsourcing.lanes;

/** Whether a command depends on the version of the stream that its caller has seen. */
public sealed interface WriteCondition {

    /** Decide on whatever the state is when the command's turn comes. */
    record Any() implements WriteCondition {}

    /** Refuse the command unless the stream is at exactly this version; 0 for a stream that must not exist. */
    record Exactly(long version) implements WriteCondition {
        public Exactly {
            if (version < 0) {
                throw new IllegalArgumentException("Expected version %d: must be 0 or more".formatted(version));
            }
        }
    }

    /** Whether the command may be decided on a stream at this version. */
    default boolean allows(long version) {
        return switch (this) {
            case Any _ -> true;
            case Exactly(long expected) -> expected == version;
        };
    }

    static WriteCondition any() {
        return new Any();
    }

    static WriteCondition exactly(long version) {
        return new Exactly(version);
    }

    static WriteCondition absent() {
        return new Exactly(0);
    }
}
