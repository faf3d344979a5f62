@NullMarked
package org.missionpartnerships.eventsourcing;

import org.jspecify.annotations.NullMarked;
