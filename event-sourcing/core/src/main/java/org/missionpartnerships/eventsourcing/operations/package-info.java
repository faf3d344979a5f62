/** What an operator can see of a service's event sourcing, and do about it. */
@NullMarked
package org.missionpartnerships.eventsourcing.operations;

import org.jspecify.annotations.NullMarked;
