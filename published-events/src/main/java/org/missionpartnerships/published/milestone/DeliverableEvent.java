package org.missionpartnerships.published.milestone;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.DeliverableId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Source;

/** What a mission brought forth: streams {@code deliverables/{id}} of the mission's lead city. */
public sealed interface DeliverableEvent extends PublishedEvent {

    JsonEventCodec<DeliverableEvent> CODEC = JsonEventCodec.of(DeliverableEvent.class, DeliverableEvent::typeOf)
            .event(new EventType("deliverable.published", 1), DeliverablePublished.class)
            .build();

    DeliverableId deliverable();

    MissionId mission();

    /**
     * Something that others can use was made public.
     *
     * @param link a web address where it is to be had
     */
    record DeliverablePublished(
            DeliverableId deliverable,
            MissionId mission,
            DeliverableKind kind,
            String title,
            @Nullable String description,
            @Nullable String link,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements DeliverableEvent {}

    static EventType typeOf(DeliverableEvent event) {
        return switch (event) {
            case DeliverablePublished _ -> new EventType("deliverable.published", 1);
        };
    }
}
