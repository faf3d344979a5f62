package org.missionpartnerships.edge.security;

/** The roles that tokens carry in their {@code roles} claim. An endpoint names those it admits, or is {@code @PermitAll}. */
public final class Roles {

    /** Writes for the cities in the {@code cities} claim. */
    public static final String STEWARD = "steward";

    /** Writes the commitments of the organisation in the {@code organisation} claim. */
    public static final String PARTNER = "partner";

    /** Reads what is not public. */
    public static final String AUDITOR = "auditor";

    /** Manages its own subscriptions. */
    public static final String INTEGRATOR = "integrator";

    /** Runs maintenance. */
    public static final String OPERATOR = "operator";

    /** Another service of this system. */
    public static final String SERVICE = "service";

    private Roles() {}
}
