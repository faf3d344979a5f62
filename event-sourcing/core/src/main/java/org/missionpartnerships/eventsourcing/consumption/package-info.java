/** From topics into this service: each event takes effect once. */
@NullMarked
package org.missionpartnerships.eventsourcing.consumption;

import org.jspecify.annotations.NullMarked;
