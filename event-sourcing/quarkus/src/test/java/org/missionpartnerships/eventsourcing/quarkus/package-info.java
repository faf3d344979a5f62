@NullMarked
package org.missionpartnerships.eventsourcing.quarkus;

import org.jspecify.annotations.NullMarked;
