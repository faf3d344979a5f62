package org.missionpartnerships.milestone.context;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.milestone.context.ContextIndicator.NotRecorded;
import org.missionpartnerships.milestone.context.ContextIndicator.Recorded;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent.ContextIndicatorRecorded;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.ContextIndicatorId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A fact that surrounds missions without being their doing, about a city, a topic, or both.")
public record ContextIndicatorView(
        ContextIndicatorId id,
        @Nullable CityId city,
        @Nullable Topic topic,

        @Schema(description = "What is described.", examples = "Villalonquéjar industrial estate")
        String subject,

        @Schema(description = "What about it.", examples = "businesses")
        String name,

        @Nullable Quantity value,

        @Schema(description = "What is said, if it is not a figure or more than one.") @Nullable
        String statement,

        @Schema(description = "The time that it describes.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    static ContextIndicatorView of(ContextIndicator state, long version) {
        return switch (state) {
            case NotRecorded _ -> throw new IllegalStateException("A fact that was not recorded cannot be shown");
            case Recorded(ContextIndicatorRecorded fact) -> of(fact, version);
        };
    }

    static ContextIndicatorView of(ContextIndicatorRecorded fact, long version) {
        return new ContextIndicatorView(
                fact.contextIndicator(),
                fact.city(),
                fact.topic(),
                fact.subject(),
                fact.name(),
                fact.value(),
                fact.statement(),
                fact.occurred(),
                fact.source(),
                fact.assertedBy(),
                version);
    }
}
