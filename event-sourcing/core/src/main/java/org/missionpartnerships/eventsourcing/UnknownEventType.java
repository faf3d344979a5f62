package org.missionpartnerships.eventsourcing;

/** An event type that this release cannot read: probably written by a newer one. */
public final class UnknownEventType extends RuntimeException {

    public UnknownEventType(EventType type) {
        super("Event type %s is not known to this release. Upgrade the service, or check the type's name."
                .formatted(type));
    }
}
