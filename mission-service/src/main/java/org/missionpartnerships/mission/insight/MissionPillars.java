package org.missionpartnerships.mission.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "What the record shows of the mission's five pillars at the end of a day. Nothing is counted, weighed or compared.")
public record MissionPillars(
        MissionId mission,
        LocalDate at,

        @Schema(
                description =
                        "Who answers for a launch without a passed fit test, and why; absent where there is none.")
        @Nullable
        FitTestOverride fitTestOverride,

        List<PillarView> pillars) {

    public record PillarView(
            Pillar pillar,

            @Schema(examples = "The mission learns from others, and others from it.")
            String meaning,

            @Schema(
                    description =
                            "The events that support it, in the order in which they were recorded; the last 100, if there are more.")
            List<Support> supportedBy,

            @Schema(
                    description =
                            "False if more events support it than are shown; every event of the mission is at /cities/{id}/timeline?mission= of its lead city.")
            boolean complete,

            List<Gap> missing) {}

    @Schema(name = "PillarSupport")
    public record Support(
            Aspect aspect,

            @Schema(description = "Why it bears on the pillar.")
            String why,

            UUID event,

            @Schema(examples = "mission.coordination-unit-established")
            String type,

            @Schema(description = "What happened.") String text,

            Occurred occurred,
            Certainty certainty,
            @Nullable Source source) {}

    @Schema(name = "PillarGap", description = "What no event certainly shows.")
    public record Gap(
            Aspect aspect,

            @Schema(examples = "No governing body is on record.")
            String text,

            @Schema(description = "Whether events show it that may have happened by then, or may have not.")
            boolean possible) {}
}
