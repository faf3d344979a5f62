package org.missionpartnerships.partner;

import org.missionpartnerships.eventsourcing.json.EventJson;

/** Codes as they stand in JSON, for messages and filters. */
public final class Wire {

    private Wire() {}

    public static String name(Enum<?> code) {
        return EventJson.mapper().convertValue(code, String.class);
    }
}
