package org.missionpartnerships.mission.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.profile.CityProfileCommand.RecordInterview;
import org.missionpartnerships.published.mission.InterviewDimension;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "What was said about one dimension; an interview that speaks of several is recorded once for each.")
public record RecordInterviewRequest(
        @Schema(examples = "allianceInfrastructure") InterviewDimension dimension,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "In your own words.",
                examples = "The estate and the city meet in a permanent office that both keep up")
        String statement,

        @NotBlank
        @Size(max = 300)
        @Schema(
                description = "In which role somebody spoke; never a person's name.",
                examples = "Head of the circular economy office")
        String interviewee,

        @Schema(description = "Ids of events of the city's history that show what was said.") @Nullable @Size(max = 100)
        List<UUID> evidence,

        @Schema(description = "When it was said.", examples = "{\"edtf\":\"2025\"}")
        Occurred occurred,

        @Schema(examples = "{\"document\":\"ipi-2025-09\",\"locator\":\"L298\"}")
        Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    RecordInterview toCommand(CityId city) {
        return new RecordInterview(
                city,
                dimension,
                statement,
                interviewee,
                evidence == null ? List.of() : evidence,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
