package org.missionpartnerships.mission.practice;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.practice.PracticeCommand.RevisePractice;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "At least one of title, description, link and count; what is left out stays as it was.")
public record RevisePracticeRequest(
        @Nullable @Size(min = 1, max = 300) String title,
        @Nullable @Size(min = 1, max = 5000) String description,
        @Nullable @Size(min = 1, max = 2000) String link,
        @Nullable Quantity count,
        @Schema(examples = "{\"edtf\":\"2026-21\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public RevisePracticeRequest {
        Quantity.requireCount("Number of practices", count);
    }

    RevisePractice toCommand(PracticeId practice) {
        return new RevisePractice(
                practice,
                title,
                description,
                link,
                count,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
