package org.missionpartnerships.mission.city;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.city.CityCommand.LeaveRegion;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record LeaveRegionRequest(
        @Nullable @Size(min = 1, max = 2000) String reason,
        @Schema(examples = "{\"edtf\":\"2014\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    LeaveRegion toCommand(CityId region, CityId member) {
        return new LeaveRegion(
                region, member, reason, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
