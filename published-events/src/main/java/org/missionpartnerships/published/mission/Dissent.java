package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;

/**
 * An objection that stays on file beside the decision.
 *
 * @param seat whose it is, if it is one seat's
 */
public record Dissent(@Nullable SeatId seat, String statement) {}
