package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One reading of an indicator. A UUID, version 7 where we make it. */
public record MeasurementId(@JsonValue UUID value) {

    /** @throws IllegalArgumentException naming the id if the text is not a UUID */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MeasurementId fromString(String text) {
        return new MeasurementId(Uuids.parse("Measurement id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
