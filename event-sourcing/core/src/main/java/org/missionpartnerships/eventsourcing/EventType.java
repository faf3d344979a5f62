package org.missionpartnerships.eventsourcing;

import java.util.regex.Pattern;

/**
 * The identity under which an event is stored and published, such as {@code mission.launched} version 1. It is never
 * derived from a class name, so renaming a class cannot lose data.
 *
 * @param name lower-case words, dotted: the thing, then what happened to it
 * @param version of the event's shape, from 1
 */
public record EventType(String name, int version) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public EventType {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Event type name %s: expected dotted lower-case words such as mission.launched".formatted(name));
        }
        if (version < 1) {
            throw new IllegalArgumentException(
                    "Event type %s: version %d, expected 1 or more".formatted(name, version));
        }
    }

    @Override
    public String toString() {
        return name + ".v" + version;
    }
}
