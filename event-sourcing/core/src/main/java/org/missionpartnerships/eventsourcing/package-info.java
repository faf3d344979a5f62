/** The pure part of the library: deciders, decisions, and the identity of events and streams. Depends on {@code java..} alone. */
@NullMarked
package org.missionpartnerships.eventsourcing;

import org.jspecify.annotations.NullMarked;
