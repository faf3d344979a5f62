package org.missionpartnerships.mission.city;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.value.CityId;

public record CitySummary(
        CityId id,
        String name,
        List<CityKind> kinds,
        @Nullable String country,
        @Schema(description = "Missions that it leads.") int missions) {}
