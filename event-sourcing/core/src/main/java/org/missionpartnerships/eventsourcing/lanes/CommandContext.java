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
 * @param notAfter the last instant, by the journal's clock, at which it may be recorded; after that it fails instead. Null for no
 *     such limit
 */
public record CommandContext(
        WriteCondition condition,
        @Nullable RepeatKey repeat,
        EventMetadata metadata,
        Instant notBefore,
        @Nullable Instant notAfter) {

    public static CommandContext of(EventMetadata metadata) {
        return new CommandContext(WriteCondition.any(), null, metadata, Instant.EPOCH, null);
    }

    public CommandContext when(WriteCondition condition) {
        return new CommandContext(condition, repeat, metadata, notBefore, notAfter);
    }

    public CommandContext repeatableAs(RepeatKey key) {
        return new CommandContext(condition, key, metadata, notBefore, notAfter);
    }

    public CommandContext notBefore(Instant cause) {
        return new CommandContext(condition, repeat, metadata, cause, notAfter);
    }

    public CommandContext notAfter(Instant last) {
        return new CommandContext(condition, repeat, metadata, notBefore, last);
    }
}
