package org.missionpartnerships.mission.workinggroup;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GroupCommand.JoinWorkingGroup;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record JoinWorkingGroupRequest(
        @Schema(
                description = "Unique within the group; made of the party's id or name if left out.",
                examples = "construction-companies")
        @Nullable
        MemberId member,

        @Valid PartyRequest party,

        @Schema(description = "How many, for a group that the source does not name one by one.") @Nullable
        Quantity count,

        @Schema(description = "From when.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public JoinWorkingGroupRequest {
        Quantity.requireCount("Number of members", count);
    }

    JoinWorkingGroup toCommand(MissionId mission, WorkingGroupId workingGroup) {
        return new JoinWorkingGroup(
                mission,
                workingGroup,
                member == null ? new MemberId(party.idOrDerived()) : member,
                party.toParty(),
                count,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
