package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.FundingShareEvent;
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * Folds a city's history into what stood at a date. The answer depends on the events alone. Each family of events has a fold of its own; {@link #add} hands each event to its family's.
 */
final class PartnershipAt {

    private final CityFold city = new CityFold();
    private final ContextFold context = new ContextFold();
    private final Map<MissionId, MissionFold> missions = new LinkedHashMap<>();

    private PartnershipAt() {}

    /** @param history what was known of the city */
    static Partnership of(CityId city, LocalDate at, KnownHistory history) {
        Chronology chronology = new Chronology(at, history::event);
        PartnershipAt fold = new PartnershipAt();
        for (HistoryEntry entry : history.entries()) {
            if (entry.event() != null) {
                fold.take(entry.event(), chronology.origin(entry, entry.event()));
            }
        }
        return fold.answer(city, at, history.knownAt(), history.entries().size());
    }

    private void take(PublishedEvent event, Origin origin) {
        name(event, origin);
        if (origin.certainty() != Certainty.NOT_YET) {
            add(event, origin);
        }
    }

    /** Names hold at any date, also before the event that gave them. */
    private void name(PublishedEvent event, Origin origin) {
        switch (event) {
            case CityRegistered registered -> city.name(registered, origin);
            case MissionProposed proposed ->
                mission(proposed.mission()).lifecycle.name(proposed);
            default -> {}
        }
    }

    // The families of events live in three packages, so no sealed type spans them; one that is not of a city's history
    // is
    // passed over.
    private void add(PublishedEvent event, Origin origin) {
        switch (event) {
            case CityEvent happened -> city.add(happened, origin);
            case ContextIndicatorEvent happened -> context.add(happened, origin);
            case MissionEvent happened -> mission(happened.mission()).lifecycle.add(happened, origin);
            case SeriesEvent happened -> ofSeries(happened, origin);
            case MembershipEvent happened ->
                mission(happened.mission()).partners.add(happened, origin);
            case CommitmentEvent happened ->
                mission(happened.mission()).commitments.add(happened, origin);
            case FundingShareEvent happened ->
                mission(happened.mission()).funding.add(happened, origin);
            case IndicatorEvent happened -> mission(happened.mission()).figures.add(happened, origin);
            case DeliverableEvent happened ->
                mission(happened.mission()).deliverables.add(happened, origin);
            default -> {}
        }
    }

    /** The meetings of a mission stand with it; those of a city or of the network are not in the answer. */
    private void ofSeries(SeriesEvent event, Origin origin) {
        if (event.mission() != null) {
            mission(event.mission()).editions.add(event, origin);
        }
    }

    private MissionFold mission(MissionId id) {
        return missions.computeIfAbsent(id, MissionFold::new);
    }

    private Partnership answer(CityId id, LocalDate at, Instant knownAt, int events) {
        return new Partnership(
                id,
                at,
                knownAt,
                events,
                city.identity(),
                city.facts(),
                city.administrations(),
                city.governanceChanges(),
                context.indicators(),
                missions.values().stream()
                        .filter(mission -> !mission.isEmpty())
                        .map(MissionFold::answer)
                        .toList());
    }
}
