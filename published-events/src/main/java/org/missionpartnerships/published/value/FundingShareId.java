package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A statement of who pays which part of something. A UUID, version 7 where we make it. */
public record FundingShareId(@JsonValue UUID value) {

    /** @throws IllegalArgumentException naming the id if the text is not a UUID */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FundingShareId fromString(String text) {
        return new FundingShareId(Uuids.parse("Funding share id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
