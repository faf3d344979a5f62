package org.missionpartnerships.mission.convening;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.convening.SeriesCommand.CancelEdition;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record CancelEditionRequest(
        @Nullable @Size(min = 1, max = 2000) String reason,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    CancelEdition toCommand(SeriesId series, EditionId edition) {
        return new CancelEdition(
                series, edition, reason, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
