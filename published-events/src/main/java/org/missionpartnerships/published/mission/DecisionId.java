package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A decision, unique within its mission: {@code reuse-before-demolition}. */
public record DecisionId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DecisionId {
        Slug.require("Decision id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
