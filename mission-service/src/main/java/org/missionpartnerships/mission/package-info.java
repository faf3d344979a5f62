/** Cities, missions, and the city's history. Each feature is a folder named after the thing it is about. */
@NullMarked
package org.missionpartnerships.mission;

import org.jspecify.annotations.NullMarked;
