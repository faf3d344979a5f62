package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** An organisation, in whichever missions it takes part. A {@linkplain Slug slug}. */
public record OrganisationId(@JsonValue String value) implements Comparable<OrganisationId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganisationId {
        Slug.require("Organisation id", value);
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
