@NullMarked
package org.missionpartnerships.mission.lineage;

import org.jspecify.annotations.NullMarked;
