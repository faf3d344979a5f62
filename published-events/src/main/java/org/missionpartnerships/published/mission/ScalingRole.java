package org.missionpartnerships.published.mission;

/** What a partner does when a pilot is scaled. */
public record ScalingRole(Party partner, String role) {}
