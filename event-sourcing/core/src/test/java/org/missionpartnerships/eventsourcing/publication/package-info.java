@NullMarked
package org.missionpartnerships.eventsourcing.publication;

import org.jspecify.annotations.NullMarked;
