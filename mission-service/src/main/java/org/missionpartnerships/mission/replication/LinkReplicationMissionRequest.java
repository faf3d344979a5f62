package org.missionpartnerships.mission.replication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.replication.ReplicationCommand.LinkReplicationMission;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record LinkReplicationMissionRequest(
        @Schema(description = "The mission that came of it.", examples = "kuopio-kood-sisu")
        MissionId mission,

        @Schema(examples = "{\"edtf\":\"2024\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    LinkReplicationMission toCommand(ReplicationId replication) {
        return new LinkReplicationMission(
                replication, mission, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
