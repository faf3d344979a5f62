package org.missionpartnerships.mission.replication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.replication.ReplicationCommand.FailReplication;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record FailReplicationRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "No public partner took over the running costs")
        String reason,

        @Schema(examples = "{\"edtf\":\"2023\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    FailReplication toCommand(ReplicationId replication) {
        return new FailReplication(
                replication, reason, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
