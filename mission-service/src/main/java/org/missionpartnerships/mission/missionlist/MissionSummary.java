package org.missionpartnerships.mission.missionlist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

public record MissionSummary(
        MissionId id,
        String title,
        Topic topic,
        @Schema(description = "The city that leads.") CityId city,

        @Schema(description = "What it is by what was recorded last; of what was known, if knownAt is given.")
        MissionStatus status,

        @Schema(description = "The furthest stage of formalisation that stands; absent while none does.") @Nullable
        FormalisationStage stage,

        @Schema(description = "The sector of the initiator; absent where nobody says.") @Nullable
        Sector sector,

        @Nullable MissionId parent,
        MissionDetail detail,

        @Schema(
                description =
                        "Who answers for a launch without a passed fit test, and why; absent where there is none.")
        @Nullable
        FitTestOverride fitTestOverride,

        @Schema(description = "How it stood on the date asked for; absent if none was.") @Nullable
        MissionAsOf asOf) {}
