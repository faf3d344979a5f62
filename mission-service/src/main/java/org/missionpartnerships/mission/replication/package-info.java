/** Missions and practices that are built again in another place, whether or not that place is a registered city. */
@NullMarked
package org.missionpartnerships.mission.replication;

import org.jspecify.annotations.NullMarked;
