package org.missionpartnerships.eventsourcing.lanes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventMetadata;

/**
 * What a command carries besides itself.
 *
 * @param condition which version of the stream the caller has seen, if it matters
 * @param repeat the idempotency key, if the caller may repeat the command
 * @param metadata copied onto every event that the command causes
 * @param notBefore the recording time of what caused the command; its events are recorded later. {@link Instant#EPOCH}
 *     when nothing did
 */
public record CommandContext(
        WriteCondition condition, @Nullable RepeatKey repeat, EventMetadata metadata, Instant notBefore) {

    public static CommandContext of(EventMetadata metadata) {
        return new CommandContext(WriteCondition.any(), null, metadata, Instant.EPOCH);
    }

    public CommandContext when(WriteCondition condition) {
        return new CommandContext(condition, repeat, metadata, notBefore);
    }

    public CommandContext repeatableAs(RepeatKey key) {
        return new CommandContext(condition, key, metadata, notBefore);
    }

    public CommandContext notBefore(Instant cause) {
        return new CommandContext(condition, repeat, metadata, cause);
    }
}
