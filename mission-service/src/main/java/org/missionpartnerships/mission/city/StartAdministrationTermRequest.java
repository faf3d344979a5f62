package org.missionpartnerships.mission.city;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.city.CityCommand.StartAdministrationTerm;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record StartAdministrationTermRequest(
        @Schema(description = "A name for the term, unique in the city.", examples = "2023")
        TermId term,

        @Nullable @Size(min = 1, max = 2000) String description,

        @Schema(
                description = "Which of the city's authorities, where it has several at a time.",
                examples = "City Council")
        @Nullable
        @Size(min = 1, max = 200)
        String authority,

        @Schema(description = "The party that leads it; never a person.", examples = "New Flemish Alliance")
        @Nullable
        @Size(min = 1, max = 200)
        String leadingParty,

        @Schema(description = "Parties or groups that carry the administration; never persons.")
        @Nullable
        @Size(max = 50)
        List<@NotBlank @Size(max = 200) String> coalition,

        @Schema(examples = "{\"edtf\":\"2023\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    StartAdministrationTerm toCommand(CityId city) {
        return new StartAdministrationTerm(
                city,
                term,
                description,
                authority,
                leadingParty,
                coalition == null ? List.of() : coalition,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
