package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Source;

/** A city takes up a practice of others, in the stream {@code adoptions/{adoption}} of the adopting city. */
public sealed interface AdoptionEvent extends PublishedEvent {

    AdoptionId adoption();

    PracticeId practice();

    /** The city that adopts. */
    CityId city();

    /** The mission in which it adopts; null where it is none's. */
    @Nullable
    MissionId mission();

    /**
     * @param originCity the city that the practice comes from, if it is registered
     * @param originMission the mission that the practice comes from, if any
     * @param adapted what was changed to fit
     */
    record PracticeAdopted(
            AdoptionId adoption,
            PracticeId practice,
            CityId city,
            @Nullable MissionId mission,
            @Nullable CityId originCity,
            @Nullable MissionId originMission,
            @Nullable String description,
            @Nullable String adapted,
            @Nullable TimeSaved timeSaved,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements AdoptionEvent {}

    /** What was adopted was changed further. */
    record AdoptionAdapted(
            AdoptionId adoption,
            PracticeId practice,
            CityId city,
            @Nullable MissionId mission,
            String adapted,
            @Nullable TimeSaved timeSaved,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements AdoptionEvent {}

    /** The city gave it up. */
    record AdoptionDiscontinued(
            AdoptionId adoption,
            PracticeId practice,
            CityId city,
            @Nullable MissionId mission,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements AdoptionEvent {}

    JsonEventCodec<AdoptionEvent> CODEC = JsonEventCodec.of(AdoptionEvent.class, AdoptionEvent::typeOf)
            .event(new EventType("practice.adopted", 1), PracticeAdopted.class)
            .event(new EventType("adoption.adapted", 1), AdoptionAdapted.class)
            .event(new EventType("adoption.discontinued", 1), AdoptionDiscontinued.class)
            .build();

    static EventType typeOf(AdoptionEvent event) {
        return switch (event) {
            case PracticeAdopted _ -> new EventType("practice.adopted", 1);
            case AdoptionAdapted _ -> new EventType("adoption.adapted", 1);
            case AdoptionDiscontinued _ -> new EventType("adoption.discontinued", 1);
        };
    }
}
