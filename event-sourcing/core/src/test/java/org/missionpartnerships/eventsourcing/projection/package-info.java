@NullMarked
package org.missionpartnerships.eventsourcing.projection;

import org.jspecify.annotations.NullMarked;
