package org.missionpartnerships.mission.replication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.mission.replication.ReplicationCommand.RequestReplication;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Exactly one of mission and practice.")
public record RequestReplicationRequest(
        @Schema(
                description = "Unique among all replications; made of what is replicated and the place if left out.",
                examples = "kood-paide")
        @Nullable
        ReplicationId id,

        @Schema(description = "The mission to replicate.", examples = "johvi-kood") @Nullable
        MissionId mission,

        @Schema(description = "The practice to replicate.") @Nullable
        PracticeId practice,

        @Valid PlaceRequest place,

        @Schema(description = "Who asks.") @Nullable @Size(max = 50)
        List<@Valid PartyRequest> requestedBy,

        @Schema(description = "Who pays, as far as the request says.") @Nullable @Size(max = 50)
        List<@Valid FunderRequest> funders,

        @Nullable @Size(min = 1, max = 5000) String description,

        @Schema(examples = "{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    RequestReplication toCommand() {
        return new RequestReplication(
                id == null ? derived() : id,
                mission,
                practice,
                place.toPlace(),
                requestedBy == null
                        ? List.of()
                        : requestedBy.stream().map(PartyRequest::toParty).toList(),
                FunderRequest.all(funders),
                description,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }

    private ReplicationId derived() {
        String what = mission == null ? String.valueOf(practice) : mission.value();
        return new ReplicationId(Slug.derive("What is replicated, and where", what + " " + place.name()));
    }
}
