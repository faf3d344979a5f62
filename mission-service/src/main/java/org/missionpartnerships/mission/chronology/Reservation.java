package org.missionpartnerships.mission.chronology;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a command reserved in one stream before it is recorded in another.
 *
 * <p>A command is recorded within the patience of the lanes, and its last write within the {@code transaction_timeout} of the
 * database: less than a minute together. What was reserved longer ago than {@link #UNQUESTIONED} and is not recorded was
 * therefore left behind by a service that died, and whoever it stands in the way of may release it. What is not guaranteed is
 * a process that stood still for all that time between the two and then went on.
 *
 * @param id a UUID of version 7, which tells when it was made
 */
public record Reservation(UUID id) {

    /** How long it stands whether it is recorded or not. */
    public static final Duration UNQUESTIONED = Duration.ofMinutes(10);

    public boolean mayBeAbandoned(Instant now) {
        Instant made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        return made.plus(UNQUESTIONED).isBefore(now);
    }
}
