package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A replication of a mission or practice in another place, unique in the network: {@code kood-kuopio}. */
public record ReplicationId(@JsonValue String value) implements Comparable<ReplicationId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReplicationId {
        Slug.require("Replication id", value);
    }

    @Override
    public int compareTo(ReplicationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
