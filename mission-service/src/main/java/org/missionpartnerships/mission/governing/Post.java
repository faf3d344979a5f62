package org.missionpartnerships.mission.governing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;

/** What one holds after the other: a seat, or a membership. At most one tenure is open. */
record Post<B extends PublishedEvent, L extends PublishedEvent>(List<Tenure<B, L>> tenures) {

    Post {
        tenures = List.copyOf(tenures);
    }

    static <B extends PublishedEvent, L extends PublishedEvent> Post<B, L> empty() {
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
        more.add(new Tenure<>(event, null, until));
        return new Post<>(more);
    }

    /** Ends the open tenure, if there is one. */
    Post<B, L> left(L event) {
        return new Post<>(tenures.stream()
                .map(held -> held.isOpen() ? held.with(event) : held)
                .toList());
    }
}
