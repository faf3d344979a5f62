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

/** What happens to a practice, in the stream {@code practices/{practice}} of the ledger {@code network}: it belongs to no city. */
public sealed interface PracticeEvent extends PublishedEvent {

    PracticeId practice();

    /**
     * A practice, or a set of them under one description, can be taken up by others.
     *
     * @param tested whether it was tried; null where the source does not say
     * @param count how many practices or solutions stand behind the description, where it is a set
     * @param mission the mission that it comes from, if any
     * @param city the city that it comes from, if it is registered; with a mission, its lead city
     * @param publisher who made it public, as the source names them; null where it does not
     * @param basedOn practices that it grew out of
     */
    record PracticePublished(
            PracticeId practice,
            String title,
            Topic topic,
            String description,
            @Nullable String link,
            @Nullable Boolean tested,
            @Nullable Quantity count,
            @Nullable MissionId mission,
            @Nullable CityId city,
            @Nullable Party publisher,
            List<PracticeId> basedOn,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements PracticeEvent {
        public PracticePublished {
            basedOn = List.copyOf(basedOn);
        }
    }

    /** What is said of the practice changed; what is null stays as it was. */
    record PracticeRevised(
            PracticeId practice,
            @Nullable String title,
            @Nullable String description,
            @Nullable String link,
            @Nullable Quantity count,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements PracticeEvent {}

    /**
     * The practice was tried.
     *
     * @param worked null where the source does not say
     */
    record PracticeTested(
            PracticeId practice,
            String result,
            @Nullable Boolean worked,
            @Nullable Party by,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements PracticeEvent {}

    /** Those who published it no longer recommend it. */
    record PracticeWithdrawn(
            PracticeId practice,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) implements PracticeEvent {}

    JsonEventCodec<PracticeEvent> CODEC = JsonEventCodec.of(PracticeEvent.class, PracticeEvent::typeOf)
            .event(new EventType("practice.published", 1), PracticePublished.class)
            .event(new EventType("practice.revised", 1), PracticeRevised.class)
            .event(new EventType("practice.tested", 1), PracticeTested.class)
            .event(new EventType("practice.withdrawn", 1), PracticeWithdrawn.class)
            .build();

    static EventType typeOf(PracticeEvent event) {
        return switch (event) {
            case PracticePublished _ -> new EventType("practice.published", 1);
            case PracticeRevised _ -> new EventType("practice.revised", 1);
            case PracticeTested _ -> new EventType("practice.tested", 1);
            case PracticeWithdrawn _ -> new EventType("practice.withdrawn", 1);
        };
    }
}
