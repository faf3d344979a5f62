package org.missionpartnerships.mission.replication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.replication.ReplicationCommand.FundReplication;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record FundReplicationRequest(
        @Size(min = 1, max = 50) List<@Valid FunderRequest> funders,
        @Schema(examples = "{\"edtf\":\"2024\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    FundReplication toCommand(ReplicationId replication) {
        return new FundReplication(
                replication,
                FunderRequest.all(funders),
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
