@NullMarked
package org.missionpartnerships.mission.scaling;

import org.jspecify.annotations.NullMarked;
