package org.missionpartnerships.eventsourcing;

/** Stored bytes that do not read as an event of their type. */
public final class MalformedEvent extends RuntimeException {

    public MalformedEvent(EventType type, Throwable cause) {
        super("The payload does not read as %s: %s".formatted(type, cause.getMessage()), cause);
    }
}
