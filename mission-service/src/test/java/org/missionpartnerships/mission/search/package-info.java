@NullMarked
package org.missionpartnerships.mission.search;

import org.jspecify.annotations.NullMarked;
