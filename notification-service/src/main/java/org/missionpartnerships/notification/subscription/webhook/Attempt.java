package org.missionpartnerships.notification.subscription.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt to deliver went.
 *
 * @param at when it began
 * @param verdict what follows from it
 * @param status the receiver's answer; null if there was none
 * @param latency from the beginning to the answer or to giving up
 * @param problem in words, for the subscriber; null if it went well. Never what the receiver wrote
 * @param retryAfter the receiver's wish; zero if it had none
 */
public record Attempt(
        Instant at,
        Verdict verdict,
        @Nullable Integer status,
        Duration latency,
        @Nullable String problem,
        Duration retryAfter) {

    /** What follows from an attempt. */
    public enum Verdict {
        /** The receiver has it. */
        DELIVERED,
        /** Try again later. */
        FAILED,
        /** The receiver wants no more. */
        GONE
    }

    public boolean delivered() {
        return verdict == Verdict.DELIVERED;
    }
}
