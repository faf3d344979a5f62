package org.missionpartnerships.eventsourcing.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.missionpartnerships.eventsourcing.EventType;

/**
 * Turns the JSON of one version of an event into that of the next. Pure; stored bytes are never rewritten.
 *
 * @param from the version it reads
 * @param to the next version of the same name
 */
public record Upcaster(EventType from, EventType to, UnaryOperator<ObjectNode> transform) {

    public Upcaster {
        if (!from.name().equals(to.name()) || to.version() != from.version() + 1) {
            throw new IllegalArgumentException(
                    "Upcaster %s to %s: expected the next version of the same event".formatted(from, to));
        }
    }
}
