package org.missionpartnerships.mission.convening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.convening.SeriesCommand.CreateSeries;
import org.missionpartnerships.mission.convening.SeriesCommand.ScheduleEdition;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record ScheduleEditionRequest(
        @Schema(description = "Unique in the series; made of the title if left out.", examples = "2025") @Nullable
        EditionId edition,

        @NotBlank @Size(max = 300) @Schema(examples = "Best-practice exchange of industrial estates")
        String title,

        @Schema(
                description =
                        "When it is to take place: a day, a month, a season, a year; left out where no date is given.",
                examples = "{\"edtf\":\"2026-21\"}")
        @Nullable
        Occurred planned,

        @Nullable @Size(min = 1, max = 300) String place,

        @Schema(description = "The city where it is to take place, if that is registered.", examples = "vienna")
        @Nullable
        CityId hostCity,

        @Schema(description = "Who invites.") @Nullable @Valid
        PartyRequest host,

        @Nullable @Size(min = 1, max = 2000) String description,

        @Schema(description = "When it was planned.", examples = "{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    EditionId editionOrDerived() {
        return edition == null ? new EditionId(Slug.derive("Edition title", title)) : edition;
    }

    ScheduleEdition toCommand(SeriesId series, @Nullable CreateSeries ifAbsent) {
        return new ScheduleEdition(
                series,
                ifAbsent,
                editionOrDerived(),
                title,
                planned,
                place,
                hostCity,
                host == null ? null : host.toParty(),
                description,
                occurred,
                source,
                assertedByOrHuman());
    }

    AssertedBy assertedByOrHuman() {
        return assertedBy == null ? AssertedBy.HUMAN : assertedBy;
    }
}
