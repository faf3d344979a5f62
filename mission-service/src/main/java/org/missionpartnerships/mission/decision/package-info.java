/** Decisions of governing bodies and working groups, how the votes on them count, and what took their place. */
@NullMarked
package org.missionpartnerships.mission.decision;

import org.jspecify.annotations.NullMarked;
