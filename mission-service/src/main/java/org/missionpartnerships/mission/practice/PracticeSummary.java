package org.missionpartnerships.mission.practice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Quantity;

public record PracticeSummary(
        PracticeId id,
        String title,
        Topic topic,

        @Schema(description = "Whether it was tried; absent where no source says.") @Nullable
        Boolean tested,

        @Nullable Quantity count,
        @Nullable MissionId mission,
        @Nullable CityId city,
        boolean withdrawn,

        @Schema(description = "How many adoptions are recorded.")
        int adoptions) {}
