package org.missionpartnerships.mission.profile;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Challenge;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "With which capabilities the city answers the five challenges, and which events show it. Nothing is scored.")
public record CapabilitiesView(
        CityId city,
        LocalDate at,

        @Schema(description = "All five, also where nothing was assessed.")
        List<ChallengeView> challenges) {

    public record ChallengeView(
            Challenge challenge,

            @Schema(description = "In the order of recording; the last ones, if there are many.")
            List<CapabilityView> capabilities,

            @Schema(
                    description =
                            "False if more was assessed than is shown; all of it is at /cities/{id}/capability-assessments.")
            boolean complete) {}

    public record CapabilityView(
            @Schema(description = "Its number in the city, from 1.")
            int number,

            Challenge challenge,
            String capability,
            @Schema(description = "How the events show it.") String statement,

            @Schema(description = "As the assessment named them, once and for all: at most 100.")
            List<EvidenceView> evidence,

            Occurred occurred,

            @Schema(description = "Whether it held by the date asked for.")
            Certainty certainty,

            @Nullable Source source,
            AssertedBy assertedBy) {}
}
