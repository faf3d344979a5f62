@NullMarked
package org.missionpartnerships.mission.adoption;

import org.jspecify.annotations.NullMarked;
