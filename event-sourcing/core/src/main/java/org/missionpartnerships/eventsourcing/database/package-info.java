/** What publication, consumption and projections need of PostgreSQL alike: transactions, leadership, which failures pass. */
@NullMarked
package org.missionpartnerships.eventsourcing.database;

import org.jspecify.annotations.NullMarked;
