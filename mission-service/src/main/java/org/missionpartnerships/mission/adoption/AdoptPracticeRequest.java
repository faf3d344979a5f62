package org.missionpartnerships.mission.adoption;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.adoption.AdoptionCommand.AdoptPractice;
import org.missionpartnerships.mission.practice.PublishedPractices.PublishedPractice;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.TimeSaved;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "By a city, within one of its missions or outside of any.")
public record AdoptPracticeRequest(
        @Schema(
                description = "Unique among all adoptions; made of mission or city, and practice, if left out.",
                examples = "bologna-heatwave-adaptation")
        @Nullable
        AdoptionId id,

        @Schema(description = "What is adopted.", examples = "mission-100-adaptation-projects")
        PracticeId practice,

        @Schema(description = "The city that adopts; the mission's lead city if left out.", examples = "bologna")
        @Nullable
        CityId city,

        @Schema(description = "The mission in which it adopts.", examples = "bologna-climate-neutrality") @Nullable
        MissionId mission,

        @Nullable @Size(min = 1, max = 5000) String description,

        @Schema(
                description = "What was changed to fit.",
                examples = "The card for public transport serves as a health card")
        @Nullable
        @Size(min = 1, max = 2000)
        String adapted,

        @Schema(description = "A figure, words, or both.", examples = "{\"words\":\"months of trial and error\"}")
        @Nullable
        TimeSaved timeSaved,

        @Schema(examples = "{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    AdoptPractice toCommand(CityId adopter, List<CityId> missionCities, PublishedPractice origin) {
        return new AdoptPractice(
                id == null ? derived(adopter) : id,
                practice,
                adopter,
                mission,
                missionCities,
                origin.city(),
                origin.mission(),
                description,
                adapted,
                timeSaved,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }

    private AdoptionId derived(CityId adopter) {
        String who = mission == null ? adopter.value() : mission.value();
        return new AdoptionId(Slug.derive("Adopter and practice", who + " " + practice));
    }
}
