package org.missionpartnerships.milestone.deliverable;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.milestone.deliverable.DeliverableCommand.PublishDeliverable;
import org.missionpartnerships.published.milestone.DeliverableKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.DeliverableId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record PublishDeliverableRequest(
        @Schema(description = "Drawn if left out.") @Nullable
        DeliverableId id,

        DeliverableKind kind,

        @NotBlank @Size(max = 300) @Schema(examples = "Energy sharing between firms")
        String title,

        @Nullable @Size(min = 1, max = 5000) String description,

        @Schema(description = "A web address where it is to be had.")
        @Nullable
        @Size(max = 2000)
        @Pattern(
                regexp = "https?://[^\\s<>\"]+",
                message = "expected a web address such as https://example.org/toolkit")
        String link,

        @Schema(description = "When it was made public.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    PublishDeliverable toCommand(MissionId mission) {
        return new PublishDeliverable(
                id == null ? new DeliverableId(UuidCreator.getTimeOrderedEpoch()) : id,
                mission,
                kind,
                title,
                description,
                link,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
