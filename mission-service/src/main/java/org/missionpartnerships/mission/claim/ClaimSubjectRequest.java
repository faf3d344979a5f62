package org.missionpartnerships.mission.claim;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Schema(
        description =
                "What the claim is about: id alone for a subject that is there, otherwise topic and either city or mission.")
public record ClaimSubjectRequest(
        @Schema(
                description = "Made of city or mission, and topic, if left out.",
                examples = "antwerp-youth-employment-budget")
        @Nullable
        ClaimSubjectId id,

        @Schema(description = "The city that it is about; network for what belongs to no city.", examples = "antwerp")
        @Nullable
        CityId city,

        @Schema(description = "The mission that it is about.", examples = "antwerp-youth-employment") @Nullable
        MissionId mission,

        @Schema(description = "What of it is claimed: an open list.", examples = "budget") @Nullable
        ClaimTopic topic,

        @Schema(
                description = "As a reader meets it; the topic's own words if left out.",
                examples = "Money moved to youth employment")
        @Nullable
        @Size(min = 1, max = 300)
        String title) {

    public ClaimSubjectRequest {
        boolean idAlone = id != null && city == null && mission == null && title == null;
        boolean described = (city == null) != (mission == null);
        if (topic == null ? !idAlone : !described) {
            throw new IllegalArgumentException(
                    "expected id alone for a subject that is there, otherwise topic and either city or mission");
        }
    }

    ClaimSubjectId idOrDerived() {
        return id == null ? ClaimSubjectId.derive(owner(), topic) : id;
    }

    private String owner() {
        if (mission != null) {
            return mission.value();
        }
        return city.equals(CityId.NETWORK) ? "" : city.value();
    }
}
