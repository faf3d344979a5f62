/** From the journal to the topic: complete, in order, at least once. */
@NullMarked
package org.missionpartnerships.eventsourcing.publication;

import org.jspecify.annotations.NullMarked;
