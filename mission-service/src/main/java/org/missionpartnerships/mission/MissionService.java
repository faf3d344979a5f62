package org.missionpartnerships.mission;

/** This service among the others. */
public final class MissionService {

    /** The name under which its journal is known. */
    public static final String NAME = "mission-service";

    private MissionService() {}
}
