/** One resource by its id, with its version. */
@NullMarked
package org.missionpartnerships.edge.read;

import org.jspecify.annotations.NullMarked;
