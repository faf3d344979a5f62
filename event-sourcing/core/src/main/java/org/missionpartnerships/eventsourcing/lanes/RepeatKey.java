package org.missionpartnerships.eventsourcing.lanes;

/**
 * An idempotency key as it arrives with a command.
 *
 * @param key unique per ledger, 1 to 255 characters; callers scope it by principal
 * @param requestHash SHA-256 of what was asked
 */
public record RepeatKey(String key, byte[] requestHash) {

    public RepeatKey {
        if (key.isEmpty() || key.length() > 255) {
            throw new IllegalArgumentException("Idempotency key: expected 1 to 255 characters, got " + key.length());
        }
    }
}
