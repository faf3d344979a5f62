/** Small groups with a mandate, some of which decide by themselves: formed, joined and left, ended. */
@NullMarked
package org.missionpartnerships.mission.workinggroup;

import org.jspecify.annotations.NullMarked;
