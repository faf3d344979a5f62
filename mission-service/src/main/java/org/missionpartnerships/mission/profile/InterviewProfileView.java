package org.missionpartnerships.mission.profile;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.missionpartnerships.published.mission.InterviewDimension;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "What was said about how the city collaborates, with what shows it. Nothing is scored.")
public record InterviewProfileView(
        CityId city,
        LocalDate at,

        @Schema(description = "All five, also where nothing was said.")
        List<DimensionView> dimensions) {

    public record DimensionView(
            InterviewDimension dimension,

            @Schema(description = "In the order of recording; the last ones, if there are many.")
            List<StatementView> statements,

            @Schema(description = "False if more was said than is shown; all of it is at /cities/{id}/interviews.")
            boolean complete) {}

    public record StatementView(
            @Schema(description = "Its number in the city, from 1.")
            int number,

            InterviewDimension dimension,
            String statement,

            @Schema(description = "In which role somebody spoke.")
            String interviewee,

            @Schema(description = "The last events that were named, in the order in which they were.")
            List<EvidenceView> evidence,

            @Schema(
                    description =
                            "False if more events were named than are shown; all are at /cities/{id}/interviews/{number}/evidence.")
            boolean evidenceComplete,

            Occurred occurred,

            @Schema(description = "Whether it had been said by the date asked for.")
            Certainty certainty,

            Source source,
            AssertedBy assertedBy) {}
}
