package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.catalogue.FamilyEvent;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfAdoption;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfCity;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfClaims;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfCommitment;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfCommunity;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfContextIndicator;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfDeliverable;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfExchange;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfFundingShare;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfGovernance;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfIndicator;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfLineage;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfMembership;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfMission;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfOrganisation;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfPractice;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfProfile;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfRegions;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfReplication;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfScalingPlan;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfSeries;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/**
 * Folds a city's history into what stood at a date. The answer depends on the events alone. Each family of events has a fold of its own; {@link #add} hands each event to its family's.
 */
final class PartnershipAt {

    private final Ledger ledger;
    private final Elsewhere elsewhere;
    private final LocalDate at;
    private final CityFold city;
    private final ContextFold context = new ContextFold();
    private final ProfileFold profile = new ProfileFold();
    private final EditionsFold editions = new EditionsFold();
    private final CommunityFold community = new CommunityFold();
    private final ExchangeFold exchange = new ExchangeFold();
    private final ClaimsFold claims = new ClaimsFold();
    private final Map<MissionId, MissionFold> missions = new LinkedHashMap<>();
    private final Map<PracticeId, Optional<MissionId>> practices = new HashMap<>();

    private PartnershipAt(CityId id, LocalDate at, Elsewhere elsewhere) {
        this.ledger = new Ledger(id.value());
        this.city = new CityFold(id);
        this.elsewhere = elsewhere;
        this.at = at;
    }

    /** @param history what was known of the city */
    static Partnership of(CityId city, LocalDate at, KnownHistory history) {
        return of(city, at, history, history.until(at));
    }

    /** The city itself and its missions' own course alone: what they are called, where they stand, who takes part. */
    static Partnership inOutline(CityId city, LocalDate at, KnownHistory history) {
        return of(
                city,
                at,
                history,
                history.outlineUntil(at).stream().filter(LedgerIndex::isOutline).toList());
    }

    private static Partnership of(CityId city, LocalDate at, KnownHistory history, List<HistoryEntry> entries) {
        Chronology chronology = new Chronology(at, history::event);
        PartnershipAt fold = new PartnershipAt(city, at, history.elsewhere());
        for (HistoryEntry entry : CorrectedDates.in(entries)) {
            if (entry.event() != null) {
                fold.take(FamilyEvent.of(entry.event()), entry, chronology.origin(entry, entry.event()));
            }
        }
        return fold.answer(city, history.knownAt(), history.size());
    }

    private void take(FamilyEvent event, HistoryEntry entry, Origin origin) {
        name(event, entry, origin);
        if (origin.certainty() != Certainty.NOT_YET) {
            add(event, entry, origin);
        }
    }

    /** Names, and where a practice comes from, hold at any date, also before the event that told them. */
    private void name(FamilyEvent event, HistoryEntry entry, Origin origin) {
        switch (event) {
            case OfCity(CityRegistered registered) -> city.name(registered, origin);
            case OfMission(ChallengeFramed framed)
            when framed.title() != null -> mission(framed.mission()).lifecycle.name(framed);
            case OfMission(MissionProposed proposed) ->
                mission(proposed.mission()).lifecycle.name(proposed);
            case OfPractice(PracticePublished published) ->
                practices.put(published.practice(), missionOf(published, entry));
            case OfCity _, OfMission _, OfPractice _ -> {}
            case OfClaims _,
                    OfProfile _,
                    OfGovernance _,
                    OfSeries _,
                    OfScalingPlan _,
                    OfAdoption _,
                    OfExchange _,
                    OfReplication _,
                    OfLineage _,
                    OfRegions _,
                    OfCommunity _,
                    OfOrganisation _,
                    OfMembership _,
                    OfCommitment _,
                    OfFundingShare _,
                    OfIndicator _,
                    OfDeliverable _,
                    OfContextIndicator _ -> {}
        }
    }

    private void add(FamilyEvent event, HistoryEntry entry, Origin origin) {
        switch (event) {
            case OfCity(var happened) -> city.add(happened, origin);
            case OfProfile(var happened) -> profile.add(happened, origin);
            case OfContextIndicator(var happened) -> context.add(happened, origin);
            case OfMission(var happened) ->
                mission(happened.mission()).lifecycle.add(happened, origin);
            case OfGovernance(var happened) ->
                mission(happened.mission()).governance.add(happened, origin);
            case OfScalingPlan(var happened) ->
                mission(happened.mission()).scaling.add(happened, origin);
            case OfSeries(var happened) ->
                of(happened.mission(), entry, m -> m.editions, editions).add(happened, recordedIn(entry), origin);
            case OfCommunity(var happened) ->
                of(happened.mission(), entry, m -> m.community, community).add(happened, origin);
            case OfAdoption(var happened) ->
                of(happened.mission(), entry, m -> m.exchange, exchange).add(happened, origin);
            case OfExchange(var happened) ->
                of(missionOf(happened), entry, m -> m.exchange, exchange).add(happened, origin);
            case OfPractice(var happened) -> ofPractice(happened.practice()).add(happened, origin);
            case OfReplication(var happened) ->
                (happened.practice() == null
                                ? of(happened.mission(), entry, m -> m.exchange, exchange)
                                : ofPractice(happened.practice()))
                        .add(happened, origin);
            case OfClaims(var happened) ->
                of(happened.mission(), entry, m -> m.claims, claims).add(happened, origin);
            case OfMembership(var happened) ->
                mission(happened.mission()).partners.add(happened, origin);
            case OfCommitment(var happened) ->
                mission(happened.mission()).commitments.add(happened, origin);
            case OfFundingShare(var happened) ->
                mission(happened.mission()).funding.add(happened, origin);
            case OfIndicator(var happened) ->
                mission(happened.mission()).figures.add(happened, origin);
            case OfDeliverable(var happened) ->
                mission(happened.mission()).deliverables.add(happened, origin);
            // Organisations and the order that keeps lineage free of circles belong to no city.
            case OfOrganisation _, OfLineage _, OfRegions _ -> {}
        }
    }

    private static @Nullable MissionId missionOf(ExchangeEvent event) {
        return switch (event) {
            case PracticesExchanged exchanged -> exchanged.mission();
        };
    }

    /** The fold of the mission; that of the city itself where it is none's, or one that the city has no part in. */
    private <F> F of(@Nullable MissionId mission, HistoryEntry entry, Function<MissionFold, F> ofMission, F ofCity) {
        return mission != null && hasPartIn(mission, entry) ? ofMission.apply(mission(mission)) : ofCity;
    }

    private boolean hasPartIn(MissionId mission, HistoryEntry entry) {
        return entry.ledger().equals(ledger) || elsewhere.has(mission);
    }

    /** The mission that the practice comes from, where the city has a part in it. */
    private Optional<MissionId> missionOf(PracticePublished published, HistoryEntry entry) {
        return Optional.ofNullable(published.mission()).filter(mission -> hasPartIn(mission, entry));
    }

    private ExchangeFold ofPractice(PracticeId practice) {
        return practices
                .getOrDefault(practice, Optional.empty())
                .map(mission -> mission(mission).exchange)
                .orElse(exchange);
    }

    private static @Nullable CityId recordedIn(HistoryEntry entry) {
        CityId city = new CityId(entry.ledger().name());
        return city.equals(CityId.NETWORK) ? null : city;
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
                city.regions(),
                city.distinctions(),
                editions.editions(),
                community.answer(),
                exchange.answer(),
                claims.answer(),
                profile.answer());
    }
}
