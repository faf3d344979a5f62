/** Meetings of governing bodies and working groups: planned, moved, held, cancelled, and as they stood on a date. */
@NullMarked
package org.missionpartnerships.mission.meeting;

import org.jspecify.annotations.NullMarked;
