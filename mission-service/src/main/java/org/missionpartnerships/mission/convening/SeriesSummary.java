package org.missionpartnerships.mission.convening;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

public record SeriesSummary(
        SeriesId id,
        SeriesScope scope,
        @Nullable MissionId mission,
        @Nullable CityId city,
        String title) {}
