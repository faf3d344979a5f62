package org.missionpartnerships.milestone;

/** This service among the others. */
public final class MilestoneService {

    /** The name under which its journal is known. */
    public static final String NAME = "milestone-service";

    private MilestoneService() {}
}
