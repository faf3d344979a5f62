package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A budget, unique within its mission or city: {@code youth-employment-2024}. */
public record BudgetId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BudgetId {
        Slug.require("Budget id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
