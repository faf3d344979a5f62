/** Series of meetings, of a mission, a city or the network, and their editions: planned, moved, held, cancelled. */
@NullMarked
package org.missionpartnerships.mission.convening;

import org.jspecify.annotations.NullMarked;
