package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What one partner promised to one mission. A UUID, version 7 where we make it. */
public record CommitmentId(@JsonValue UUID value) {

    /** @throws IllegalArgumentException naming the id if the text is not a UUID */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CommitmentId fromString(String text) {
        return new CommitmentId(Uuids.parse("Commitment id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
