package org.missionpartnerships.mission.governing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * Things of which each takes the place of the one before, from its own day on, that day included. They stand in the order of
 * their dates; where the dates leave the order open, in the order of recording.
 */
public record Succession<E extends PublishedEvent>(List<E> inOrder) {

    public Succession {
        inOrder = List.copyOf(inOrder);
    }

    static <E extends PublishedEvent> Succession<E> empty() {
        return new Succession<>(List.of());
    }

    Succession<E> with(E event) {
        int place = 0;
        while (place < inOrder.size()
                && !event.occurred().isCertainlyBefore(inOrder.get(place).occurred())) {
            place++;
        }
        List<E> more = new ArrayList<>(inOrder);
        more.add(place, event);
        return new Succession<>(more);
    }

    Optional<E> after(E event) {
        int place = inOrder.indexOf(event);
        return place < 0 || place + 1 == inOrder.size() ? Optional.empty() : Optional.of(inOrder.get(place + 1));
    }

    /**
     * What was in force when something happened. One alone is certain, unless its own date leaves open whether it had begun;
     * of several, one was in force, and the dates do not say which.
     */
    SequencedMap<E, Certainty> during(Occurred when) {
        return during(when, new FirstDays(_ -> null));
    }

    /** As above, by what the dates are known to follow too. */
    SequencedMap<E, Certainty> during(Occurred when, FirstDays firstDays) {
        return between(firstDays.of(when), when.latest(), event -> firstDays.of(event.occurred()));
    }

    /**
     * What was in force at the end of a day.
     *
     * @param notBefore first day on which an event can have happened
     */
    SequencedMap<E, Certainty> at(LocalDate day, Function<? super E, @Nullable LocalDate> notBefore) {
        return between(day, day, notBefore);
    }

    private SequencedMap<E, Certainty> between(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Function<? super E, @Nullable LocalDate> notBefore) {
        SequencedMap<E, Certainty> inForce = new LinkedHashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            E event = inOrder.get(i);
            List<E> followers = inOrder.subList(i + 1, inOrder.size());
            boolean replaced = followers.stream().anyMatch(next -> hasBegun(next, earliest));
            if (replaced || !mayHaveBegun(event, latest, notBefore)) {
                continue;
            }
            boolean certain = hasBegun(event, earliest)
                    && followers.stream().noneMatch(next -> mayHaveBegun(next, latest, notBefore));
            inForce.put(event, certain ? Certainty.CERTAIN : Certainty.POSSIBLE);
        }
        return Collections.unmodifiableSequencedMap(inForce);
    }

    private boolean hasBegun(E event, @Nullable LocalDate day) {
        LocalDate latest = event.occurred().latest();
        return latest != null && day != null && !latest.isAfter(day);
    }

    private boolean mayHaveBegun(E event, @Nullable LocalDate day, Function<? super E, @Nullable LocalDate> notBefore) {
        LocalDate first = notBefore.apply(event);
        return first == null || day == null || !first.isAfter(day);
    }
}
