package org.missionpartnerships.mission.governing;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * The time for which someone held a place.
 *
 * @param left null while nobody said that it ended, or where its end was told with its beginning
 * @param until when it ended, told with its beginning
 */
record Tenure<B extends PublishedEvent, L extends PublishedEvent>(
        B taken, @Nullable L left, @Nullable Occurred until) {

    Span span() {
        return new Span(taken.occurred(), left == null ? until : left.occurred());
    }

    boolean isOpen() {
        return left == null && until == null;
    }

    Tenure<B, L> with(L leaving) {
        return new Tenure<>(taken, leaving, until);
    }
}
