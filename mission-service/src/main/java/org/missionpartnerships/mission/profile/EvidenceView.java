package org.missionpartnerships.mission.profile;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.TimelineEntry;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;

@Schema(description = "An event of the city's history. What it says is in the timeline.")
public record EvidenceView(
        @Schema(description = "Id of the event.") UUID event,

        @Schema(examples = "mission.coordination-unit-established")
        String type,

        @Schema(examples = "missions/burgos-poligono-circular")
        String stream,

        @Schema(examples = "mission-service/burgos/12") String position,
        Instant recordedAt,
        @Nullable Occurred occurred,

        @Schema(description = "Whether it had happened by the date asked for; absent where its date cannot be read.")
        @Nullable
        Certainty certainty) {

    static EvidenceView of(TimelineEntry entry, @Nullable Certainty certainty) {
        return new EvidenceView(
                entry.event(),
                entry.type(),
                entry.stream(),
                entry.position(),
                entry.recordedAt(),
                entry.occurred(),
                certainty);
    }
}
