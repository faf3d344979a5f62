package org.missionpartnerships.mission.chronology;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;

/**
 * What a command reserved in one stream before it is recorded in another.
 *
 * <p>It is recorded {@linkplain #recordedBy soon after}, by the clock of the database, or fails; its last write ends within the
 * {@code transaction_timeout} of the database after that, however long the process stands still. What was reserved longer ago
 * than {@link #UNQUESTIONED} and is not recorded never will be, and whoever it stands in the way of may release it. The
 * minutes between the two are for clocks that differ.
 *
 * @param id a UUID of version 7, which tells when it was made
 */
public record Reservation(UUID id) {

    /** How long it stands whether it is recorded or not. */
    public static final Duration UNQUESTIONED = Duration.ofMinutes(10);

    private static final Duration RECORDED_WITHIN = Duration.ofMinutes(5);

    public boolean mayBeAbandoned(Instant now) {
        return made().plus(UNQUESTIONED).isBefore(now);
    }

    /** The command carries it as {@link CommandContext#notAfter}. */
    public Instant recordedBy() {
        return made().plus(RECORDED_WITHIN);
    }

    private Instant made() {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
