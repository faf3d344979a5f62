/** Cities learn from each other without either taking over the other's practice. */
@NullMarked
package org.missionpartnerships.mission.exchange;

import org.jspecify.annotations.NullMarked;
