/** Request bodies: strict, bounded, with every mistake named at once. */
@NullMarked
package org.missionpartnerships.edge.json;

import org.jspecify.annotations.NullMarked;
