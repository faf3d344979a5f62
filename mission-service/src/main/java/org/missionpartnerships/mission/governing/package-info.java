/** How a mission is governed: who sits where, how they decide, when they met, what they decided. */
@NullMarked
package org.missionpartnerships.mission.governing;

import org.jspecify.annotations.NullMarked;
