package org.missionpartnerships.mission.mission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

public record MissionSummary(
        MissionId id,
        String title,
        Topic topic,
        @Schema(description = "The city that leads.") CityId city,
        MissionStatus status,

        @Schema(description = "The furthest stage of formalisation; absent while none was recorded.") @Nullable
        FormalisationStage stage,

        @Nullable MissionId parent) {}
