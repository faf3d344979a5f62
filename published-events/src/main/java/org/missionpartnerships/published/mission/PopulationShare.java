package org.missionpartnerships.published.mission;

import org.missionpartnerships.published.value.Quantity;

/** A part of the population, as large as a source says: about 36% foreign nationals. */
public record PopulationShare(String group, Quantity share) {}
