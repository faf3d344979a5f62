package org.missionpartnerships.mission.replication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.replication.ReplicationCommand.AdaptReplication;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record AdaptReplicationRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "A remote boot camp in place of a school")
        String adapted,

        @Schema(examples = "{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    AdaptReplication toCommand(ReplicationId replication) {
        return new AdaptReplication(
                replication, adapted, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
