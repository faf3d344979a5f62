/** When things can have happened, by their own dates and those of the events that they are known to follow. */
@org.jspecify.annotations.NullMarked
package org.missionpartnerships.mission.chronology;
