package org.missionpartnerships.published.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What happens to a city or region, in the stream {@code cities/{city}}. */
public sealed interface CityEvent extends PublishedEvent {

    CityId city();

    /**
     * @param kinds what it is, all at once; in the order of {@link CityKind}
     * @param country ISO 3166-1 alpha-2, if known
     */
    record CityRegistered(
            CityId city,
            String name,
            List<String> otherNames,
            List<CityKind> kinds,
            @Nullable String country,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {
        public CityRegistered {
            otherNames = List.copyOf(otherNames);
            kinds = kinds.stream().distinct().sorted().toList();
        }
    }

    /**
     * A name of the city, beside those that it was registered with. {@code occurred} says since when it is used, or where it is a
     * slip, when it was made.
     *
     * @param language BCP 47, if known
     */
    record CityNameRecorded(
            CityId city,
            String name,
            NameUse use,
            @Nullable String language,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {}

    /**
     * What is said about the city for a date; {@code occurred} is that date. Later facts stand beside earlier ones, and
     * facts from different sources beside each other.
     *
     * @param councilSeats members of the council, where a source counts them
     * @param subUnits districts, parishes, boroughs, counties: as the source names them
     * @param subUnitCount how many there are, where a source counts them without naming them all: 18 districts
     */
    record CityFactsRecorded(
            CityId city,
            @Nullable Quantity population,
            List<PopulationShare> populationShares,
            @Nullable String location,
            @Nullable String governance,
            @Nullable Quantity councilSeats,
            @Nullable String economy,
            List<String> mainEmployers,
            List<String> subUnits,
            @Nullable Quantity subUnitCount,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {
        public CityFactsRecorded {
            populationShares = List.copyOf(populationShares);
            mainEmployers = List.copyOf(mainEmployers);
            subUnits = List.copyOf(subUnits);
        }
    }

    /**
     * @param authority which of the city's authorities, where it has several at a time
     * @param leadingParty the party that leads it; never a person
     * @param coalition parties or groups that carry the administration; never persons
     */
    record AdministrationTermStarted(
            CityId city,
            TermId term,
            @Nullable String description,
            @Nullable String authority,
            @Nullable String leadingParty,
            List<String> coalition,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {
        public AdministrationTermStarted {
            coalition = List.copyOf(coalition);
        }
    }

    /** @param lasted how long it had lasted, where a source says that and not when it began: more than 20 years */
    record AdministrationTermEnded(
            CityId city,
            TermId term,
            @Nullable String reason,
            @Nullable Quantity lasted,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {}

    /** An authority, or the division into sub-units, changed: Antwerp gained a district, the Midlands lost their authority. */
    record GovernanceStructureChanged(
            CityId city,
            String description,
            List<String> authoritiesAdded,
            List<String> authoritiesRemoved,
            List<String> subUnitsAdded,
            List<String> subUnitsRemoved,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {
        public GovernanceStructureChanged {
            authoritiesAdded = List.copyOf(authoritiesAdded);
            authoritiesRemoved = List.copyOf(authoritiesRemoved);
            subUnitsAdded = List.copyOf(subUnitsAdded);
            subUnitsRemoved = List.copyOf(subUnitsRemoved);
        }
    }

    /** A city or county that is registered by itself became part of this region. */
    record RegionMemberJoined(
            CityId city,
            CityId member,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) implements CityEvent {}

    record RegionMemberLeft(
            CityId city,
            CityId member,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {}

    /**
     * Someone gave the city a title, or the standing of a territory. {@code occurred} says when it was given, {@code period} for
     * when.
     */
    record DistinctionAwarded(
            CityId city,
            String distinction,
            @Nullable String awardedBy,
            @Nullable Occurred period,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {}

    JsonEventCodec<CityEvent> CODEC = JsonEventCodec.of(CityEvent.class, CityEvent::typeOf)
            .event(new EventType("city.registered", 1), CityRegistered.class)
            .event(new EventType("city.name-recorded", 1), CityNameRecorded.class)
            .event(new EventType("city.facts-recorded", 1), CityFactsRecorded.class)
            .event(new EventType("city.administration-term-started", 1), AdministrationTermStarted.class)
            .event(new EventType("city.administration-term-ended", 1), AdministrationTermEnded.class)
            .event(new EventType("city.governance-structure-changed", 1), GovernanceStructureChanged.class)
            .event(new EventType("city.region-member-joined", 1), RegionMemberJoined.class)
            .event(new EventType("city.region-member-left", 1), RegionMemberLeft.class)
            .event(new EventType("city.distinction-awarded", 1), DistinctionAwarded.class)
            .build();

    static EventType typeOf(CityEvent event) {
        return switch (event) {
            case CityRegistered _ -> new EventType("city.registered", 1);
            case CityNameRecorded _ -> new EventType("city.name-recorded", 1);
            case CityFactsRecorded _ -> new EventType("city.facts-recorded", 1);
            case AdministrationTermStarted _ -> new EventType("city.administration-term-started", 1);
            case AdministrationTermEnded _ -> new EventType("city.administration-term-ended", 1);
            case GovernanceStructureChanged _ -> new EventType("city.governance-structure-changed", 1);
            case RegionMemberJoined _ -> new EventType("city.region-member-joined", 1);
            case RegionMemberLeft _ -> new EventType("city.region-member-left", 1);
            case DistinctionAwarded _ -> new EventType("city.distinction-awarded", 1);
        };
    }
}
