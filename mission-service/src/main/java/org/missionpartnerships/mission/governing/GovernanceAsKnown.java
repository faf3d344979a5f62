package org.missionpartnerships.mission.governing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.published.catalogue.EventCatalogue;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterTold;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;

/** How a mission was governed by what had been recorded up to an instant, with where each thing comes from. */
final class GovernanceAsKnown implements KnownGovernance {

    private final Governance governance;
    // By identity: two events may say the same, and the fold holds the very events that are the keys here.
    private final Map<GovernanceEvent, RecordedEvent> recorded;
    private final Map<UUID, Occurred> dates;

    private GovernanceAsKnown(
            Governance governance, Map<GovernanceEvent, RecordedEvent> recorded, Map<UUID, Occurred> dates) {
        this.governance = governance;
        this.recorded = recorded;
        this.dates = dates;
    }

    /**
     * @param own the governance stream
     * @param others events that those of the stream may be known to follow
     */
    static GovernanceAsKnown of(List<RecordedEvent> own, List<RecordedEvent> others, Instant knownAt) {
        GovernanceDecider decider = new GovernanceDecider();
        Governance governance = decider.initial();
        Map<GovernanceEvent, RecordedEvent> recorded = new IdentityHashMap<>();
        Map<UUID, Occurred> dates = new HashMap<>();
        for (RecordedEvent entry :
                own.stream().filter(entry -> isKnown(entry, knownAt)).toList()) {
            GovernanceEvent event = Governances.TYPE.codec().decode(entry.type(), entry.payload());
            governance = decider.evolve(governance, event);
            recorded.put(event, entry);
            dates.put(entry.id(), event.occurred());
        }
        others.stream()
                .filter(entry -> isKnown(entry, knownAt))
                .forEach(entry ->
                        EventCatalogue.decode(entry).ifPresent(event -> dates.put(entry.id(), event.occurred())));
        return new GovernanceAsKnown(governance, recorded, dates);
    }

    private static boolean isKnown(RecordedEvent entry, Instant knownAt) {
        return !entry.recordedAt().isAfter(knownAt);
    }

    @Override
    public Governance governance() {
        return governance;
    }

    /** How many events were known. */
    int events() {
        return recorded.size();
    }

    /** The events that told otherwise than the seats who was on a body. */
    List<UUID> tellings() {
        return recorded.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof RosterTold)
                .map(entry -> entry.getValue().id())
                .toList();
    }

    Evidence evidence(GovernanceEvent event, LocalDate at) {
        return evidence(event, event.occurred(), at);
    }

    Evidence evidence(Told told, LocalDate at) {
        return evidence(told.by(), told.when(), at);
    }

    /** Where the event tells of a second date as well, such as that of an end. */
    private Evidence evidence(GovernanceEvent event, Occurred occurred, LocalDate at) {
        RecordedEvent entry = recorded.get(event);
        LocalDate notBefore = notBefore(occurred);
        return new Evidence(
                Certainty.of(notBefore, occurred.latest(), at),
                entry.id(),
                occurred,
                notBefore,
                entry.recordedAt(),
                event.source(),
                event.assertedBy());
    }

    @Override
    public Certainty certainty(GovernanceEvent event, LocalDate at) {
        return certainty(event.occurred(), at);
    }

    Certainty certainty(Occurred occurred, LocalDate at) {
        return Certainty.of(notBefore(occurred), occurred.latest(), at);
    }

    /** The earliest day, raised along the chain of events that it is known to follow. */
    @Nullable
    LocalDate notBefore(Occurred occurred) {
        LocalDate earliest = occurred.earliest();
        Set<UUID> seen = new HashSet<>();
        UUID after = occurred.after();
        while (after != null && seen.add(after)) {
            Occurred followed = dates.get(after);
            if (followed == null) {
                break;
            }
            earliest = Stream.of(Optional.ofNullable(earliest), Optional.ofNullable(followed.earliest()))
                    .flatMap(Optional::stream)
                    .max(LocalDate::compareTo)
                    .orElse(null);
            after = followed.after();
        }
        return earliest;
    }
}
