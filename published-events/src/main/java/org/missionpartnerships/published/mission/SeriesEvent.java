package org.missionpartnerships.published.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/**
 * What happens to a series of meetings, in the stream {@code series/{series}}. A series of a mission lives in the ledger of the
 * mission's lead city, one of a city in that city's, and one of neither in the network's.
 */
public sealed interface SeriesEvent extends PublishedEvent {

    SeriesId series();

    /** The mission whose meetings these are; null for a series of a city or of the network. */
    @Nullable
    MissionId mission();

    /**
     * @param city the city, or the mission's lead city, whose history the series belongs to; null for one of the network
     * @param interval how long from one meeting to the next, such as about 3 months
     */
    record SeriesCreated(
            SeriesId series,
            @Nullable MissionId mission,
            @Nullable CityId city,
            String title,
            @Nullable String description,
            @Nullable Quantity interval,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements SeriesEvent {}

    /**
     * A meeting is planned. {@code occurred} says when it was planned, {@code planned} for when.
     *
     * @param planned when it is to take place; null where no date is given
     * @param hostCity the city where it is to take place, if the network knows that city
     * @param host who invites
     */
    record EditionScheduled(
            SeriesId series,
            @Nullable MissionId mission,
            EditionId edition,
            String title,
            @Nullable Occurred planned,
            @Nullable String place,
            @Nullable CityId hostCity,
            @Nullable Party host,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements SeriesEvent {}

    /**
     * A meeting takes place at another time than was planned, or elsewhere.
     *
     * @param planned null where the new time is open
     * @param place null where it stays; so with {@code hostCity} and {@code host}
     */
    record EditionMoved(
            SeriesId series,
            @Nullable MissionId mission,
            EditionId edition,
            @Nullable Occurred planned,
            @Nullable String place,
            @Nullable CityId hostCity,
            @Nullable Party host,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements SeriesEvent {}

    /** A meeting took place, whether or not anyone had recorded that it was planned. */
    record EditionHeld(
            SeriesId series,
            @Nullable MissionId mission,
            EditionId edition,
            String title,
            @Nullable String place,
            @Nullable CityId hostCity,
            @Nullable Party host,
            List<Attendance> attendance,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements SeriesEvent {
        public EditionHeld {
            attendance = List.copyOf(attendance);
        }
    }

    record EditionCancelled(
            SeriesId series,
            @Nullable MissionId mission,
            EditionId edition,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements SeriesEvent {}

    JsonEventCodec<SeriesEvent> CODEC = JsonEventCodec.of(SeriesEvent.class, SeriesEvent::typeOf)
            .event(new EventType("series.created", 1), SeriesCreated.class)
            .event(new EventType("edition.scheduled", 1), EditionScheduled.class)
            .event(new EventType("edition.moved", 1), EditionMoved.class)
            .event(new EventType("edition.held", 1), EditionHeld.class)
            .event(new EventType("edition.cancelled", 1), EditionCancelled.class)
            .build();

    static EventType typeOf(SeriesEvent event) {
        return switch (event) {
            case SeriesCreated _ -> new EventType("series.created", 1);
            case EditionScheduled _ -> new EventType("edition.scheduled", 1);
            case EditionMoved _ -> new EventType("edition.moved", 1);
            case EditionHeld _ -> new EventType("edition.held", 1);
            case EditionCancelled _ -> new EventType("edition.cancelled", 1);
        };
    }
}
