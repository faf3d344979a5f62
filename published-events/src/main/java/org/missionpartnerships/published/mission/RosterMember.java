package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Quantity;

/**
 * One who is said to have been on a governing body.
 *
 * @param party an organisation, or a group that the source does not name one by one
 * @param count how many such a group has
 */
public record RosterMember(Party party, @Nullable Quantity count) {}
