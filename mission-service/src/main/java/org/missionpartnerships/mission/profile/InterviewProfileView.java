package org.missionpartnerships.mission.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewRecorded;
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

            @Schema(description = "In the order of recording.")
            List<StatementView> statements) {}

    public record StatementView(
            @Schema(description = "Its number in the city, from 1.")
            int number,

            String statement,

            @Schema(description = "In which role somebody spoke.")
            String interviewee,

            List<EvidenceView> evidence,
            Occurred occurred,

            @Schema(description = "Whether it had been said by the date asked for.")
            Certainty certainty,

            Source source,
            AssertedBy assertedBy) {}

    /** @param events what is known of the events that are named as evidence */
    static InterviewProfileView of(CityId city, CityProfile profile, At at, Map<UUID, EvidenceView> events) {
        return new InterviewProfileView(
                city,
                at.day(),
                Arrays.stream(InterviewDimension.values())
                        .map(dimension -> new DimensionView(
                                dimension,
                                profile.interviews().stream()
                                        .filter(interview -> interview.dimension() == dimension)
                                        .filter(interview -> at.certainty(interview.occurred()) != Certainty.NOT_YET)
                                        .map(interview -> statement(interview, profile, at, events))
                                        .toList()))
                        .toList());
    }

    private static StatementView statement(
            InterviewRecorded interview, CityProfile profile, At at, Map<UUID, EvidenceView> events) {
        return new StatementView(
                interview.interview(),
                interview.statement(),
                interview.interviewee(),
                profile.evidence(interview).stream()
                        .map(events::get)
                        .filter(Objects::nonNull)
                        .toList(),
                interview.occurred(),
                at.certainty(interview.occurred()),
                interview.source(),
                interview.assertedBy());
    }
}
