package org.missionpartnerships.mission.replication;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.replication.ReplicationCommand.CompleteReplication;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record CompleteReplicationRequest(
        @Nullable @Size(min = 1, max = 2000) @Schema(examples = "The school runs on its own")
        String result,

        @Schema(examples = "{\"edtf\":\"2025\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    CompleteReplication toCommand(ReplicationId replication) {
        return new CompleteReplication(
                replication, result, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
