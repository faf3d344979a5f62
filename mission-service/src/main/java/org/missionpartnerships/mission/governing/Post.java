package org.missionpartnerships.mission.governing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DatesCorrected;
import org.missionpartnerships.published.value.Occurred;

/** What one holds after the other: a seat, or a membership. At most one tenure is open. */
public record Post<B extends GovernanceEvent, L extends GovernanceEvent>(List<Tenure<B, L>> tenures) {

    public Post {
        tenures = List.copyOf(tenures);
    }

    public static <B extends GovernanceEvent, L extends GovernanceEvent> Post<B, L> empty() {
        return new Post<>(List.of());
    }

    Optional<Tenure<B, L>> open() {
        return tenures.stream().filter(Tenure::isOpen).findFirst();
    }

    /** The tenure that leaves no room for another: both would be open, or both certainly held on the same day. */
    Optional<Tenure<B, L>> clashWith(Span span) {
        return tenures.stream()
                .filter(held ->
                        held.isOpen() && span.until() == null || held.span().certainlyOverlaps(span))
                .findFirst();
    }

    Post<B, L> taken(B event, @Nullable Occurred until) {
        List<Tenure<B, L>> more = new ArrayList<>(tenures);
        more.add(Tenure.of(event, until));
        return new Post<>(more);
    }

    /** The tenure of this number, the first on record being 1. */
    Optional<Tenure<B, L>> tenure(int number) {
        return number < 1 || number > tenures.size() ? Optional.empty() : Optional.of(tenures.get(number - 1));
    }

    Post<B, L> without(Tenure<B, L> tenure) {
        return new Post<>(tenures.stream().filter(held -> held != tenure).toList());
    }

    Post<B, L> corrected(DatesCorrected event) {
        List<Tenure<B, L>> all = new ArrayList<>(tenures);
        tenure(event.tenure()).ifPresent(tenure -> all.set(event.tenure() - 1, tenure.with(event)));
        return new Post<>(all);
    }

    /** Ends the open tenure, if there is one. */
    Post<B, L> left(L event) {
        return new Post<>(tenures.stream()
                .map(held -> held.isOpen() ? held.with(event) : held)
                .toList());
    }
}
