package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A consultation, unique within its mission or city: {@code youth-employment}. */
public record ConsultationId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConsultationId {
        Slug.require("Consultation id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
