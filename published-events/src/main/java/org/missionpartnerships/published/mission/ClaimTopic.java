package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** What of a city or mission is claimed: {@code budget}, {@code governing-body}, {@code start}, {@code population-2025}. An open list. */
public record ClaimTopic(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClaimTopic {
        Slug.require("Claim topic", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
