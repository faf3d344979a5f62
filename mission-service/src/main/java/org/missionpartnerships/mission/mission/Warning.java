package org.missionpartnerships.mission.mission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was recorded all the same, though something is missing.")
public record Warning(
        @Schema(description = "Stable; programs go by this.", examples = "launched-without-roles")
        String code,

        String title,

        @Schema(description = "What is missing, of which mission.")
        String detail,

        @Schema(description = "What can be done about it.") String nextStep) {}
