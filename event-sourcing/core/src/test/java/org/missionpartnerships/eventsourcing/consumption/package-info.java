@NullMarked
package org.missionpartnerships.eventsourcing.consumption;

import org.jspecify.annotations.NullMarked;
