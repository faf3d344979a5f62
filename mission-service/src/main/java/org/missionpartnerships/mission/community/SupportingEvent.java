package org.missionpartnerships.mission.community;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "The event that something in the answer rests on.")
public record SupportingEvent(
        UUID event,
        @Schema(examples = "consultation.input-collected") String type,

        @Schema(description = "With a date: whether it had happened by then for certain.") @Nullable
        Certainty certainty,

        Occurred occurred,
        @Nullable Source source) {}
