/** The time machine: every event of a city, from all services, and what stood at any date as far as was known. */
@NullMarked
package org.missionpartnerships.mission.history;

import org.jspecify.annotations.NullMarked;
