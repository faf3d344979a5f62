package org.missionpartnerships.published.milestone;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.ContextIndicatorId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/**
 * Facts that surround missions without being their doing: streams {@code context-indicators/{id}}, in the ledger of the
 * city they describe, or in {@code network} if they belong to a topic alone.
 */
public sealed interface ContextIndicatorEvent extends PublishedEvent {

    JsonEventCodec<ContextIndicatorEvent> CODEC = JsonEventCodec.of(
                    ContextIndicatorEvent.class, ContextIndicatorEvent::typeOf)
            .event(new EventType("context-indicator.recorded", 1), ContextIndicatorRecorded.class)
            .build();

    ContextIndicatorId contextIndicator();

    /**
     * A fact about a city or a topic was recorded: a value, a statement, or both.
     *
     * @param subject what is described, such as an industrial estate
     * @param name what about it, such as businesses
     */
    record ContextIndicatorRecorded(
            ContextIndicatorId contextIndicator,
            @Nullable CityId city,
            @Nullable Topic topic,
            String subject,
            String name,
            @Nullable Quantity value,
            @Nullable String statement,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ContextIndicatorEvent {}

    static EventType typeOf(ContextIndicatorEvent event) {
        return switch (event) {
            case ContextIndicatorRecorded _ -> new EventType("context-indicator.recorded", 1);
        };
    }
}
