package org.missionpartnerships.mission.governing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "The event that something comes from.")
public record Evidence(
        @Schema(description = "How sure it is that it had happened by the end of the day.")
        Certainty certainty,

        UUID event,
        Occurred occurred,

        @Schema(
                description =
                        "First day on which it can have happened, raised to that of the event that it follows; absent if open.")
        @Nullable
        LocalDate notBefore,

        Instant recordedAt,
        @Nullable Source source,
        AssertedBy assertedBy) {}
