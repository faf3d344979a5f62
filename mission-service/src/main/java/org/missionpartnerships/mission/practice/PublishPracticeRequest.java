package org.missionpartnerships.mission.practice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.mission.practice.PracticeCommand.PublishPractice;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "From a mission, a city, someone else, or nobody whom the source names.")
public record PublishPracticeRequest(
        @Schema(
                description = "Unique among all practices; made of the title if left out.",
                examples = "austria-digital-government-solutions")
        @Nullable
        PracticeId id,

        @NotBlank @Size(max = 300) @Schema(examples = "Digital government solutions")
        String title,

        @Schema(description = "What it is about: a slug, as of a mission.", examples = "digital-security-sovereignty")
        Topic topic,

        @NotBlank
        @Size(max = 5000)
        @Schema(examples = "Tried and tested digital solutions of governments around Europe")
        String description,

        @Schema(description = "Where it is described at length.", examples = "https://example.org/solutions")
        @Nullable
        @Size(min = 1, max = 2000)
        String link,

        @Schema(description = "Whether it was tried; left out where the source does not say.") @Nullable
        Boolean tested,

        @Schema(
                description = "How many stand behind the description, where it is of a set.",
                examples = "{\"value\":24,\"unit\":\"solutions\"}")
        @Nullable
        Quantity count,

        @Schema(description = "The mission that it comes from.", examples = "austria-safe-democracy") @Nullable
        MissionId mission,

        @Schema(
                description = "The registered city that it comes from; with a mission, its lead city if left out.",
                examples = "vienna")
        @Nullable
        CityId city,

        @Schema(description = "Who made it public, as the source names them.") @Nullable @Valid
        PartyRequest publisher,

        @Schema(description = "Practices that it grew out of.") @Nullable @Size(max = 20)
        List<PracticeId> basedOn,

        @Schema(examples = "{\"edtf\":\"[..2025-09]\",\"basis\":\"inferred\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public PublishPracticeRequest {
        Quantity.requireCount("Number of practices", count);
    }

    PracticeId idOrDerived() {
        return id == null ? new PracticeId(Slug.derive("Practice title", title)) : id;
    }

    /** @param from the city that it comes from, if it comes from any */
    PublishPractice toCommand(@Nullable CityId from, List<CityId> missionCities) {
        return new PublishPractice(
                idOrDerived(),
                title,
                topic,
                description,
                link,
                tested,
                count,
                mission,
                missionCities,
                from,
                publisher == null ? null : publisher.toParty(),
                basedOn == null ? List.of() : basedOn,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
