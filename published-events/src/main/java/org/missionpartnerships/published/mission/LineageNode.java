package org.missionpartnerships.published.mission;

import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** A mission, practice, replication or city, as a place in the lineage. */
public record LineageNode(LineageNodeKind kind, String id) {

    public LineageNode {
        Slug.require("Lineage node id", id);
    }

    public static LineageNode of(MissionId mission) {
        return new LineageNode(LineageNodeKind.MISSION, mission.value());
    }

    public static LineageNode of(PracticeId practice) {
        return new LineageNode(LineageNodeKind.PRACTICE, practice.value());
    }

    public static LineageNode of(ReplicationId replication) {
        return new LineageNode(LineageNodeKind.REPLICATION, replication.value());
    }

    public static LineageNode of(CityId city) {
        return new LineageNode(LineageNodeKind.CITY, city.value());
    }

    /** Reads {@code mission johvi-kood}. */
    @Override
    public String toString() {
        return switch (kind) {
            case MISSION -> "mission " + id;
            case PRACTICE -> "practice " + id;
            case REPLICATION -> "replication " + id;
            case CITY -> "city " + id;
        };
    }
}
