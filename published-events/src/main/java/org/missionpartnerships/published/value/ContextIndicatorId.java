package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A figure about a place or a topic that no mission measures itself. A UUID, version 7 where we make it. */
public record ContextIndicatorId(@JsonValue UUID value) {

    /** @throws IllegalArgumentException naming the id if the text is not a UUID */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ContextIndicatorId fromString(String text) {
        return new ContextIndicatorId(Uuids.parse("Context indicator id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
