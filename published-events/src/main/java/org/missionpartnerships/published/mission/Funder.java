package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Money;

/**
 * Who pays for something, and what, as far as the source says.
 *
 * @param contribution what is paid, in words
 */
public record Funder(
        Party party,
        @Nullable String contribution,
        @Nullable Money amount) {}
