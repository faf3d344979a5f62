package org.missionpartnerships.published.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first day on which each event can have happened: its own earliest day, raised to that of every event along the chain that
 * it is known to follow. It does not depend on the order in which one asks.
 */
public final class FirstDays {

    private final Function<UUID, @Nullable Occurred> known;
    private final Map<UUID, Optional<LocalDate>> raised = new HashMap<>();

    /** @param known the date of an event; null where no such event is known */
    public FirstDays(Function<UUID, @Nullable Occurred> known) {
        this.known = known;
    }

    /** Null if it is open. */
    public @Nullable LocalDate of(Occurred occurred) {
        return occurred.after() == null ? occurred.earliest() : later(occurred.earliest(), ofEvent(occurred.after()));
    }

    public Certainty certainty(Occurred occurred, LocalDate at) {
        return Certainty.of(of(occurred), occurred.latest(), at);
    }

    /** Whether the last day of the one lies before the first day on which the other can have happened. */
    public boolean isCertainlyBefore(Occurred one, Occurred other) {
        LocalDate first = of(other);
        return one.latest() != null && first != null && one.latest().isBefore(first);
    }

    private @Nullable LocalDate ofEvent(UUID event) {
        SequencedMap<UUID, Occurred> chain = new LinkedHashMap<>();
        UUID link = event;
        while (link != null && !raised.containsKey(link) && !chain.containsKey(link)) {
            Occurred followed = known.apply(link);
            if (followed == null) {
                break;
            }
            chain.put(link, followed);
            link = followed.after();
        }
        // Events name what they follow freely, so a chain may end in a circle: then all that run in it share one day.
        List<UUID> ids = new ArrayList<>(chain.keySet());
        int circle = link == null || !chain.containsKey(link) ? ids.size() : ids.indexOf(link);
        LocalDate day = circle < ids.size()
                ? latest(ids.subList(circle, ids.size()).stream().map(chain::get))
                : link == null
                        ? null
                        : raised.getOrDefault(link, Optional.empty()).orElse(null);
        for (int i = ids.size() - 1; i >= 0; i--) {
            day = i >= circle ? day : later(chain.get(ids.get(i)).earliest(), day);
            raised.put(ids.get(i), Optional.ofNullable(day));
        }
        return raised.getOrDefault(event, Optional.empty()).orElse(null);
    }

    private static @Nullable LocalDate latest(Stream<Occurred> dates) {
        return dates.map(Occurred::earliest)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
