@NullMarked
package org.missionpartnerships.mission.practice;

import org.jspecify.annotations.NullMarked;
