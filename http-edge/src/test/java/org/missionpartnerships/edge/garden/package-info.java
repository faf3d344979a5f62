/** A small service on the edge, for its tests: gardens, in which trees are planted. */
@NullMarked
package org.missionpartnerships.edge.garden;

import org.jspecify.annotations.NullMarked;
