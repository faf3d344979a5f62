@NullMarked
package org.missionpartnerships.mission.chronology;

import org.jspecify.annotations.NullMarked;
