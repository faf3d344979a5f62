/** Missions, from the proposal through fit test and launch to a permanent unit. */
@NullMarked
package org.missionpartnerships.mission.mission;

import org.jspecify.annotations.NullMarked;
