package org.missionpartnerships.mission.governing;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterTold;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.Occurred;

/** How a mission was governed by what had been recorded up to an instant, with where each thing comes from. */
final class GovernanceAsKnown implements KnownGovernance {

    private final Governance governance;
    // By identity: two events may say the same, and the fold holds the very events that are the keys here.
    private final Map<GovernanceEvent, RecordedEvent> recorded;
    private final FirstDays firstDays;

    private GovernanceAsKnown(
            Governance governance, Map<GovernanceEvent, RecordedEvent> recorded, FirstDays firstDays) {
        this.governance = governance;
        this.recorded = recorded;
        this.firstDays = firstDays;
    }

    /**
     * @param known the governance stream as it was known
     * @param order finds the first days of some dates, by the events that they are known to follow
     */
    static GovernanceAsKnown of(List<RecordedEvent> known, Function<Stream<Occurred>, FirstDays> order) {
        GovernanceDecider decider = new GovernanceDecider();
        Governance governance = decider.initial();
        Map<GovernanceEvent, RecordedEvent> recorded = new IdentityHashMap<>();
        for (RecordedEvent entry : known) {
            GovernanceEvent event = Governances.TYPE.codec().decode(entry.type(), entry.payload());
            governance = decider.evolve(governance, event);
            recorded.put(event, entry);
        }
        return new GovernanceAsKnown(
                governance, recorded, order.apply(recorded.keySet().stream().flatMap(GovernanceAsKnown::dates)));
    }

    private static Stream<Occurred> dates(GovernanceEvent event) {
        return switch (event) {
            case SeatAssigned assigned ->
                Stream.concat(Stream.of(assigned.occurred()), Stream.ofNullable(assigned.until()));
            case DatesCorrected corrected ->
                Stream.concat(Stream.of(corrected.occurred(), corrected.from()), Stream.ofNullable(corrected.until()));
            case GovernanceEvent _ -> Stream.of(event.occurred());
        };
    }

    @Override
    public Governance governance() {
        return governance;
    }

    /** How many events were known, which is the version of the record then. */
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
        return firstDays.of(occurred);
    }
}
