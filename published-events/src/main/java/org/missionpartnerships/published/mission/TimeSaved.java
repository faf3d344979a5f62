package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Quantity;

/**
 * What an adoption saved over starting from zero: a figure, the source's words, or both.
 *
 * @param words such as {@code months of trial and error}
 */
public record TimeSaved(
        @Nullable Quantity quantity, @Nullable String words) {

    public TimeSaved {
        if (quantity == null && (words == null || words.isBlank())) {
            throw new IllegalArgumentException("Time saved says nothing: give a quantity, words, or both");
        }
    }
}
