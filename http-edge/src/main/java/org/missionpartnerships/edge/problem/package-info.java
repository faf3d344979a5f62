/** What went wrong, as RFC 9457 problem details with a served catalogue. */
@NullMarked
package org.missionpartnerships.edge.problem;

import org.jspecify.annotations.NullMarked;
