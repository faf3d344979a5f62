package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;

/** What one key stakeholder gains or loses by the mission. */
public record StakeStatement(
        Party stakeholder, StakeKind kind, @Nullable String statement) {}
