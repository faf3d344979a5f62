@NullMarked
package org.missionpartnerships.eventsourcing.journal;

import org.jspecify.annotations.NullMarked;
