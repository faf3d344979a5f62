/** The record of one mission: all that its own events tell of it. */
@NullMarked
package org.missionpartnerships.mission.missionrecord;

import org.jspecify.annotations.NullMarked;
