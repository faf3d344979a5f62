package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Something that a mission made and published. A UUID, version 7 where we make it. */
public record DeliverableId(@JsonValue UUID value) {

    /** @throws IllegalArgumentException naming the id if the text is not a UUID */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DeliverableId fromString(String text) {
        return new DeliverableId(Uuids.parse("Deliverable id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
