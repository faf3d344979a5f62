/** The record of one mission: all that its own events tell of it, and what of that stood on a date. */
@NullMarked
package org.missionpartnerships.mission.missionrecord;

import org.jspecify.annotations.NullMarked;
