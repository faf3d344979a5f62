@NullMarked
package org.missionpartnerships.eventsourcing.json;

import org.jspecify.annotations.NullMarked;
