package org.missionpartnerships.mission.adoption;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.TimeSaved;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

public record AdoptionSummary(
        AdoptionId id,
        PracticeId practice,
        CityId city,
        @Nullable MissionId mission,
        @Nullable CityId originCity,
        @Nullable MissionId originMission,
        @Nullable TimeSaved timeSaved,
        boolean discontinued,
        @Schema(description = "When it was adopted.") Occurred occurred) {}
