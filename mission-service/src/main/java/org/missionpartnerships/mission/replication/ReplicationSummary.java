package org.missionpartnerships.mission.replication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.mission.ReplicationStatus;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

public record ReplicationSummary(
        ReplicationId id,
        ReplicationStatus status,
        @Nullable MissionId mission,
        @Nullable PracticeId practice,
        Place place,

        @Schema(description = "What it is called there.") @Nullable
        String name,

        @Schema(description = "The mission that came of it.") @Nullable
        MissionId resulting,

        @Schema(description = "When it reached its status.") Occurred occurred) {}
