package org.missionpartnerships.mission.claim;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimSubjectStatus;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

public record ClaimSubjectSummary(
        ClaimSubjectId id,

        @Schema(description = "network for what belongs to no city.")
        CityId city,

        @Nullable MissionId mission,
        ClaimTopic topic,
        String title,
        ClaimSubjectStatus status,

        @Schema(description = "In the order of recording; the first 50, if there are more.")
        List<ClaimSummary> claims,

        @Schema(description = "False if more is claimed than is shown; all of it is at /claims?subject=.")
        boolean complete) {}
