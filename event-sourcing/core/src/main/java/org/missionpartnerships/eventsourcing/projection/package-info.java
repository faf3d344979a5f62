/** Read models, and what waits for them. */
@NullMarked
package org.missionpartnerships.eventsourcing.projection;

import org.jspecify.annotations.NullMarked;
