package org.missionpartnerships.mission.missionlist;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.CityId;

/** What one may ask of a list of missions. */
public record MissionFilter(
        @QueryParam("city")
        @Parameter(description = "Only those that this city leads or takes part in.", example = "warsaw")
        @Nullable
        CityId city,

        @QueryParam("topic") @Parameter(description = "Only on this topic.", example = "circular-economy") @Nullable
        Topic topic,

        @QueryParam("sector") @Parameter(description = "Only those begun by someone of this sector.") @Nullable
        Sector sector,

        @QueryParam("status") @Parameter(description = "Only those that stand so.") @Nullable
        MissionStatus status,

        @QueryParam("stage")
        @Parameter(description = "Only those whose furthest stage of formalisation this is.")
        @Nullable
        FormalisationStage stage,

        @QueryParam("at")
        @Parameter(
                description = "The date as of which they are asked for; today's record if left out.",
                example = "2016-06-30")
        @Nullable
        LocalDate at,

        @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable
        KnownAt knownAt) {}
