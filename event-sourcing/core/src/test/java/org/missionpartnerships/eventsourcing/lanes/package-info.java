@NullMarked
package org.missionpartnerships.eventsourcing.lanes;

import org.jspecify.annotations.NullMarked;
