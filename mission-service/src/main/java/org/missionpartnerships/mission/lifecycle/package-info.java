/** The life of a mission: proposed, launched, suspended and relaunched, closed, carried on by another. */
@NullMarked
package org.missionpartnerships.mission.lifecycle;

import org.jspecify.annotations.NullMarked;
