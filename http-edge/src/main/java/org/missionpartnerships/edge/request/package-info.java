/** What every request goes through first: ids, limits, refusals. */
@NullMarked
package org.missionpartnerships.edge.request;

import org.jspecify.annotations.NullMarked;
