/** Cursor-paged lists. */
@NullMarked
package org.missionpartnerships.edge.page;

import org.jspecify.annotations.NullMarked;
