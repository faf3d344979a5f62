package org.missionpartnerships.milestone.context;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.milestone.context.ContextIndicatorCommand.RecordContextIndicator;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.ContextIndicatorId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "About a city, a topic, or both; with a value, a statement, or both.")
public record RecordContextIndicatorRequest(
        @Schema(description = "Drawn if left out.") @Nullable
        ContextIndicatorId id,

        @Nullable CityId city,
        @Nullable Topic topic,

        @NotBlank
        @Size(max = 300)
        @Schema(description = "What is described.", examples = "Villalonquéjar industrial estate")
        String subject,

        @NotBlank @Size(max = 300) @Schema(description = "What about it.", examples = "businesses")
        String name,

        @Nullable Quantity value,

        @Schema(description = "What is said, if it is not a figure or more than one.")
        @Nullable
        @Size(min = 1, max = 2000)
        String statement,

        @Schema(description = "The time that it describes.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    RecordContextIndicator toCommand() {
        return new RecordContextIndicator(
                id == null ? new ContextIndicatorId(UuidCreator.getTimeOrderedEpoch()) : id,
                city,
                topic,
                subject,
                name,
                value,
                statement,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
