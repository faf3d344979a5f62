/** Rival claims about one thing, each with its source, side by side; disputed and decided in the open, and never taken away. */
@NullMarked
package org.missionpartnerships.mission.claim;

import org.jspecify.annotations.NullMarked;
