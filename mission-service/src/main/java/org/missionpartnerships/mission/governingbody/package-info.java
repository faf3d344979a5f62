/** Governing bodies: their seats and who holds them, how they decide, how often they promised to meet. */
@NullMarked
package org.missionpartnerships.mission.governingbody;

import org.jspecify.annotations.NullMarked;
