package org.missionpartnerships.published.mission;

/** A launch without a passed fit test: who answers for it, and why. */
public record FitTestOverride(String decidedBy, String reason) {}
