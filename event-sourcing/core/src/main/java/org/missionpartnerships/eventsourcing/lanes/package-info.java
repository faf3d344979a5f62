/** Deciding where one appends: lanes, which number, batch and append. */
@NullMarked
package org.missionpartnerships.eventsourcing.lanes;

import org.jspecify.annotations.NullMarked;
