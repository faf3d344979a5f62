package org.missionpartnerships.mission.city;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.city.CityCommand.EndAdministrationTerm;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record EndAdministrationTermRequest(
        @Nullable @Size(min = 1, max = 2000) String reason,

        @Schema(
                description = "How long it had lasted, where a source says that and not when it began.",
                examples = "{\"qualifier\":\"moreThan\",\"value\":20,\"unit\":\"years\"}")
        @Nullable
        Quantity lasted,

        @Schema(examples = "{\"edtf\":\"2023\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    EndAdministrationTerm toCommand(CityId city, TermId term) {
        return new EndAdministrationTerm(
                city, term, reason, lasted, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
