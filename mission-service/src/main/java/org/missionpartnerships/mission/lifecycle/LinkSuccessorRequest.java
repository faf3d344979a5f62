package org.missionpartnerships.mission.lifecycle;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.LinkSuccessor;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record LinkSuccessorRequest(
        @Schema(examples = "warsaw-green-vision") MissionId successor,
        @Nullable @Size(min = 1, max = 2000) String description,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    LinkSuccessor toCommand(MissionId mission) {
        return new LinkSuccessor(
                mission, successor, description, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
