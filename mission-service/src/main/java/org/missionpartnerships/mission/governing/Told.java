package org.missionpartnerships.mission.governing;

import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.value.Occurred;

/** A day, and the event that told it. */
public record Told(GovernanceEvent by, Occurred when) {}
