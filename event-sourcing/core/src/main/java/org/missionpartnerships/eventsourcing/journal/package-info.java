/** Events as they are stored: the journal's contract, on PostgreSQL and in memory. */
@NullMarked
package org.missionpartnerships.eventsourcing.journal;

import org.jspecify.annotations.NullMarked;
