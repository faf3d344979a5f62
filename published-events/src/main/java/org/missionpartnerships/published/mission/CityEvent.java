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

    /** @param country ISO 3166-1 alpha-2, if known */
    record CityRegistered(
            CityId city,
            String name,
            List<String> otherNames,
            CityKind kind,
            @Nullable String country,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {
        public CityRegistered {
            otherNames = List.copyOf(otherNames);
        }
    }

    /**
     * What is said about the city for a date; {@code occurred} is that date. Later facts stand beside earlier ones, and
     * facts from different sources beside each other.
     *
     * @param subUnits districts, parishes, boroughs, counties: as the source names them
     */
    record CityFactsRecorded(
            CityId city,
            @Nullable Quantity population,
            @Nullable String location,
            @Nullable String governance,
            @Nullable String economy,
            List<String> subUnits,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {
        public CityFactsRecorded {
            subUnits = List.copyOf(subUnits);
        }
    }

    /** @param coalition parties or groups that carry the administration; never persons */
    record AdministrationTermStarted(
            CityId city,
            TermId term,
            @Nullable String description,
            List<String> coalition,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {
        public AdministrationTermStarted {
            coalition = List.copyOf(coalition);
        }
    }

    record AdministrationTermEnded(
            CityId city,
            TermId term,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {}

    /** An authority, or the division into sub-units, changed: Antwerp gained a district, the Midlands lost their authority. */
    record GovernanceStructureChanged(
            CityId city,
            String description,
            List<String> subUnitsAdded,
            List<String> subUnitsRemoved,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityEvent {
        public GovernanceStructureChanged {
            subUnitsAdded = List.copyOf(subUnitsAdded);
            subUnitsRemoved = List.copyOf(subUnitsRemoved);
        }
    }

    JsonEventCodec<CityEvent> CODEC = JsonEventCodec.of(CityEvent.class, CityEvent::typeOf)
            .event(new EventType("city.registered", 1), CityRegistered.class)
            .event(new EventType("city.facts-recorded", 1), CityFactsRecorded.class)
            .event(new EventType("city.administration-term-started", 1), AdministrationTermStarted.class)
            .event(new EventType("city.administration-term-ended", 1), AdministrationTermEnded.class)
            .event(new EventType("city.governance-structure-changed", 1), GovernanceStructureChanged.class)
            .build();

    static EventType typeOf(CityEvent event) {
        return switch (event) {
            case CityRegistered _ -> new EventType("city.registered", 1);
            case CityFactsRecorded _ -> new EventType("city.facts-recorded", 1);
            case AdministrationTermStarted _ -> new EventType("city.administration-term-started", 1);
            case AdministrationTermEnded _ -> new EventType("city.administration-term-ended", 1);
            case GovernanceStructureChanged _ -> new EventType("city.governance-structure-changed", 1);
        };
    }
}
