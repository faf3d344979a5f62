/** Who calls, and for which cities and organisation. */
@NullMarked
package org.missionpartnerships.edge.security;

import org.jspecify.annotations.NullMarked;
