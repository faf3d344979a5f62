package org.missionpartnerships.published.mission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Source;

/**
 * How regions are kept from containing themselves, in the one stream {@code regions/network} of the ledger {@code network}.
 * Readers of regions need none of this: what is part of what is told by {@code city.region-member-joined} and
 * {@code city.region-member-left}.
 */
public sealed interface RegionEvent extends PublishedEvent {

    CityId region();

    CityId member();

    /**
     * That a city or county is part of a region is about to be recorded, and the region does not come to contain itself.
     * {@code occurred} is from when it is part of it.
     *
     * @param reservation who holds the place, so that nobody releases another's
     */
    record RegionPlaceReserved(
            CityId region,
            CityId member,
            UUID reservation,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements RegionEvent {}

    /** It was not recorded after all. */
    record RegionPlaceReleased(
            CityId region,
            CityId member,
            UUID reservation,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements RegionEvent {}

    /**
     * It was recorded that it left; {@code occurred} is when.
     *
     * @param joined from when it had been part of the region
     */
    record RegionPlaceEnded(
            CityId region,
            CityId member,
            Occurred joined,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements RegionEvent {}

    JsonEventCodec<RegionEvent> CODEC = JsonEventCodec.of(RegionEvent.class, RegionEvent::typeOf)
            .event(new EventType("region.place-reserved", 1), RegionPlaceReserved.class)
            .event(new EventType("region.place-released", 1), RegionPlaceReleased.class)
            .event(new EventType("region.place-ended", 1), RegionPlaceEnded.class)
            .build();

    static EventType typeOf(RegionEvent event) {
        return switch (event) {
            case RegionPlaceReserved _ -> new EventType("region.place-reserved", 1);
            case RegionPlaceReleased _ -> new EventType("region.place-released", 1);
            case RegionPlaceEnded _ -> new EventType("region.place-ended", 1);
        };
    }
}
