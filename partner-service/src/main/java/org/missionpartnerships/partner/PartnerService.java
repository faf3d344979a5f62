package org.missionpartnerships.partner;

/** This service among the others. */
public final class PartnerService {

    /** The name under which its journal is known. */
    public static final String NAME = "partner-service";

    private PartnerService() {}
}
