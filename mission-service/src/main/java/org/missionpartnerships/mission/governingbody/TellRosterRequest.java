package org.missionpartnerships.mission.governingbody;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GovernanceCommand.TellRoster;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.mission.RosterMember;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record TellRosterRequest(
        @Schema(description = "Unique within the body.", examples = "by-city-and-province")
        RosterId roster,

        @Schema(description = "What the body is called there, if otherwise.", examples = "Steering group")
        @Nullable
        @Size(min = 1, max = 300)
        String name,

        @Schema(description = "Who is said to have created it.") @Nullable @Size(max = 50)
        List<@Valid PartyRequest> createdBy,

        @NotEmpty @Size(max = 200) List<@Valid MemberRequest> members,

        @Nullable @Size(min = 1, max = 5000) String description,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    @Schema(name = "RosterMemberRequest")
    public record MemberRequest(
            @Valid PartyRequest party,

            @Schema(description = "How many, for a group that the source does not name one by one.") @Nullable
            Quantity count) {

        public MemberRequest {
            Quantity.requireCount("Number of members", count);
        }

        RosterMember toMember() {
            return new RosterMember(party.toParty(), count);
        }
    }

    TellRoster toCommand(MissionId mission, GoverningBodyId body) {
        return new TellRoster(
                mission,
                body,
                roster,
                name,
                createdBy == null
                        ? List.of()
                        : createdBy.stream().map(PartyRequest::toParty).toList(),
                members.stream().map(MemberRequest::toMember).toList(),
                description,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
