package org.missionpartnerships.mission.governing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DatesCorrected;
import org.missionpartnerships.published.value.Occurred;

/**
 * The time for which someone held a place.
 *
 * @param left null while nobody said that it ended, or where its end was told otherwise
 * @param begun when it began, by what was told last
 * @param ended the same of its end; null while it goes on
 */
public record Tenure<B extends GovernanceEvent, L extends GovernanceEvent>(
        B taken, @Nullable L left, Told begun, @Nullable Told ended, List<DatesCorrected> corrections) {

    public Tenure {
        corrections = List.copyOf(corrections);
    }

    static <B extends GovernanceEvent, L extends GovernanceEvent> Tenure<B, L> of(B taken, @Nullable Occurred until) {
        return new Tenure<>(
                taken,
                null,
                new Told(taken, taken.occurred()),
                until == null ? null : new Told(taken, until),
                List.of());
    }

    public Span span() {
        return new Span(begun.when(), ended == null ? null : ended.when());
    }

    boolean isOpen() {
        return ended == null;
    }

    Tenure<B, L> with(L leaving) {
        return new Tenure<>(taken, leaving, begun, new Told(leaving, leaving.occurred()), corrections);
    }

    Tenure<B, L> with(DatesCorrected correction) {
        return new Tenure<>(
                taken,
                left,
                new Told(correction, correction.from()),
                correction.until() == null ? null : new Told(correction, correction.until()),
                Stream.concat(corrections.stream(), Stream.of(correction)).toList());
    }
}
