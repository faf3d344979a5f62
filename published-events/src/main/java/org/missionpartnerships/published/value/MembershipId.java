package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One partner's place in one mission. A UUID, version 7 where we make it. */
public record MembershipId(@JsonValue UUID value) {

    /** @throws IllegalArgumentException naming the id if the text is not a UUID */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MembershipId fromString(String text) {
        return new MembershipId(Uuids.parse("Membership id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
