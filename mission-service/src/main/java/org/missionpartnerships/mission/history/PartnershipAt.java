package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityProfileEvent;
import org.missionpartnerships.published.mission.ClaimEvent;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ScalingPlanEvent;
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

    private final LocalDate at;
    private final CityFold city = new CityFold();
    private final ContextFold context = new ContextFold();
    private final ProfileFold profile = new ProfileFold();
    private final EditionsFold editions = new EditionsFold();
    private final CommunityFold community = new CommunityFold();
    private final ExchangeFold exchange = new ExchangeFold();
    private final ClaimsFold claims = new ClaimsFold();
    private final Map<MissionId, MissionFold> missions = new LinkedHashMap<>();

    private PartnershipAt(LocalDate at) {
        this.at = at;
    }

    /** @param history what was known of the city */
    static Partnership of(CityId city, LocalDate at, KnownHistory history) {
        Chronology chronology = new Chronology(at, history::event);
        PartnershipAt fold = new PartnershipAt(at);
        for (HistoryEntry entry : history.entries()) {
            if (entry.event() != null) {
                fold.take(entry.event(), chronology.origin(entry, entry.event()));
            }
        }
        return fold.answer(city, history.knownAt(), history.entries().size());
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
            case ChallengeFramed framed -> mission(framed.mission()).lifecycle.name(framed);
            case MissionProposed proposed ->
                mission(proposed.mission()).lifecycle.name(proposed);
            default -> {}
        }
    }

    // No sealed type spans the families, which live in three packages; one that is not of a city's history is passed
    // over.
    private void add(PublishedEvent event, Origin origin) {
        switch (event) {
            case CityEvent happened -> city.add(happened, origin);
            case CityProfileEvent happened -> profile.add(happened, origin);
            case ContextIndicatorEvent happened -> context.add(happened, origin);
            case MissionEvent happened -> mission(happened.mission()).lifecycle.add(happened, origin);
            case GovernanceEvent happened ->
                mission(happened.mission()).governance.add(happened, origin);
            case ScalingPlanEvent happened ->
                mission(happened.mission()).scaling.add(happened, origin);
            case SeriesEvent happened ->
                of(happened.mission(), m -> m.editions, editions).add(happened, origin);
            case CommunityEvent happened ->
                of(happened.mission(), m -> m.community, community).add(happened, origin);
            case AdoptionEvent happened ->
                of(happened.mission(), m -> m.exchange, exchange).add(happened, origin);
            case ExchangeEvent happened ->
                of(missionOf(happened), m -> m.exchange, exchange).add(happened, origin);
            case ReplicationEvent happened ->
                of(happened.mission(), m -> m.exchange, exchange).add(happened, origin);
            case ClaimEvent happened ->
                of(happened.mission(), m -> m.claims, claims).add(happened, origin);
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

    private static @Nullable MissionId missionOf(ExchangeEvent event) {
        return switch (event) {
            case PracticesExchanged exchanged -> exchanged.mission();
        };
    }

    /** The fold of the mission, or where it is none's, that of the city itself. */
    private <F> F of(@Nullable MissionId mission, Function<MissionFold, F> ofMission, F ofCity) {
        return mission == null ? ofCity : ofMission.apply(mission(mission));
    }

    private MissionFold mission(MissionId id) {
        return missions.computeIfAbsent(id, _ -> new MissionFold(id, at));
    }

    private Partnership answer(CityId id, Instant knownAt, int events) {
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
                        .filter(mission -> !mission.isEmpty() && mission.lifecycle.isShownIn(id))
                        .map(MissionFold::answer)
                        .toList(),
                city.names(),
                city.members(),
                city.distinctions(),
                editions.editions(),
                community.answer(),
                exchange.answer(),
                claims.answer(),
                profile.answer());
    }
}
