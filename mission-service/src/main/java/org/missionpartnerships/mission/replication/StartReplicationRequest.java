package org.missionpartnerships.mission.replication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.replication.ReplicationCommand.StartReplication;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "What is replicated, and where, is needed where no request was recorded, and may be left out where one was.")
public record StartReplicationRequest(
        @Schema(examples = "johvi-kood") @Nullable MissionId mission,
        @Nullable PracticeId practice,
        @Nullable @Valid PlaceRequest place,

        @Schema(description = "What it is called there.", examples = "kood/Sisu") @Nullable @Size(min = 1, max = 300)
        String name,

        @Schema(description = "What it is there.", examples = "Remote academy") @Nullable @Size(min = 1, max = 1000)
        String form,

        @Schema(description = "How far it reaches; counts may overlap.") @Nullable @Size(max = 50)
        List<@Valid ExtentRequest> extents,

        @Schema(description = "Who pays, as far as the source says.") @Nullable @Size(max = 50)
        List<@Valid FunderRequest> funders,

        @Schema(description = "What is to come of it.", examples = "Expansion into Eastern Africa")
        @Nullable
        @Size(min = 1, max = 2000)
        String outlook,

        @Schema(examples = "{\"edtf\":\"2024\",\"phrase\":\"mid 2024\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    StartReplication toCommand(ReplicationId replication) {
        return new StartReplication(
                replication,
                mission,
                practice,
                place == null ? null : place.toPlace(),
                name,
                form,
                extents == null
                        ? List.of()
                        : extents.stream().map(ExtentRequest::toExtent).toList(),
                FunderRequest.all(funders),
                outlook,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
