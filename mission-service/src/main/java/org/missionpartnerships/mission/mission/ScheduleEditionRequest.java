package org.missionpartnerships.mission.mission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.mission.MissionCommand.ScheduleEdition;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record ScheduleEditionRequest(
        @Schema(description = "Unique in the mission; made of the title if left out.", examples = "2025") @Nullable
        EditionId edition,

        @NotBlank @Size(max = 300) @Schema(examples = "Best-practice exchange of industrial estates")
        String title,

        @Schema(description = "When it is to take place, if that is known.", examples = "{\"edtf\":\"2025\"}") @Nullable
        Occurred planned,

        @Nullable @Size(min = 1, max = 300) String place,
        @Nullable @Size(min = 1, max = 2000) String description,

        @Schema(description = "When it was planned.", examples = "{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    ScheduleEdition toCommand(MissionId mission) {
        return new ScheduleEdition(
                mission,
                edition == null ? new EditionId(Slug.derive("Edition title", title)) : edition,
                title,
                planned,
                place,
                description,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
