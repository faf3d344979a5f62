@NullMarked
package org.missionpartnerships.mission.exchange;

import org.jspecify.annotations.NullMarked;
