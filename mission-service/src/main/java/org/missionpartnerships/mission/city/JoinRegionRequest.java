package org.missionpartnerships.mission.city;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.city.CityCommand.JoinRegion;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record JoinRegionRequest(
        @Schema(description = "A registered city or county.", examples = "linz")
        CityId member,

        @Schema(examples = "{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    JoinRegion toCommand(CityId region) {
        return new JoinRegion(region, member, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
