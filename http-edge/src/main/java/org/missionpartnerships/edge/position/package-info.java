/** A request that names a position is answered once this service has applied it. */
@NullMarked
package org.missionpartnerships.edge.position;

import org.jspecify.annotations.NullMarked;
