package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Something that a mission measures. A UUID, version 7 where we make it. */
public record IndicatorId(@JsonValue UUID value) {

    /** @throws IllegalArgumentException naming the id if the text is not a UUID */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IndicatorId fromString(String text) {
        return new IndicatorId(Uuids.parse("Indicator id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
