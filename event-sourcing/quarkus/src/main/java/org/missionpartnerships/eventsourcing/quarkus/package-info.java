/**
 * The event-sourcing library inside a Quarkus service. A service that depends on this module injects {@code CommandLanes},
 * {@code Journal}, {@code AppliedPositions} and {@code Operations}, declares its {@code Projection} and {@code Reaction} beans,
 * and needs no more: tables are migrated, lanes opened, projections fed, reactions called and events published as the
 * service starts, and stopped in the opposite order as it ends.
 */
@NullMarked
package org.missionpartnerships.eventsourcing.quarkus;

import org.jspecify.annotations.NullMarked;
