package org.missionpartnerships.mission.convening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.convening.SeriesCommand.MoveEdition;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record MoveEditionRequest(
        @Schema(description = "For when it is planned now; left out where that is open.") @Nullable
        Occurred planned,

        @Schema(description = "Left out where it stays, as are hostCity and host.") @Nullable @Size(min = 1, max = 300)
        String place,

        @Nullable CityId hostCity,
        @Nullable @Valid PartyRequest host,
        @Nullable @Size(min = 1, max = 2000) String reason,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    MoveEdition toCommand(SeriesId series, EditionId edition) {
        return new MoveEdition(
                series,
                edition,
                planned,
                place,
                hostCity,
                host == null ? null : host.toParty(),
                reason,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
