/** Missions in lists: found by city, topic, sector, status and stage, as they are today or as of a date. */
@NullMarked
package org.missionpartnerships.mission.missionlist;

import org.jspecify.annotations.NullMarked;
