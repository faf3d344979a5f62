package org.missionpartnerships.mission.governingbody;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GovernanceCommand.PromiseMeetingCadence;
import org.missionpartnerships.published.mission.Cadence;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record PromiseMeetingCadenceRequest(
        @Schema(
                description = "How often the body promised to meet.",
                examples = "{\"every\":3,\"unit\":\"months\",\"graceDays\":14}")
        Cadence cadence,

        @Schema(description = "From when.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    PromiseMeetingCadence toCommand(MissionId mission, GoverningBodyId body) {
        return new PromiseMeetingCadence(
                mission, body, cadence, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
