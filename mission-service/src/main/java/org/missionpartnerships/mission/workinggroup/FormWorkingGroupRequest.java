package org.missionpartnerships.mission.workinggroup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.governing.GroupCommand.FormWorkingGroup;
import org.missionpartnerships.mission.governing.GroupCommand.Member;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record FormWorkingGroupRequest(
        @Schema(
                description = "Unique within the mission; made of the name if left out.",
                examples = "demolition-and-reuse")
        @Nullable
        WorkingGroupId workingGroup,

        @NotBlank @Size(max = 300) @Schema(examples = "Demolition and reuse")
        String name,

        @Nullable @Size(min = 1, max = 5000) String mandate,

        @Schema(description = "Whether it decides by itself; notGiven if left out.") @Nullable
        DecisionAuthority authority,

        @Schema(description = "What it decides about, or prepares.") @Nullable @Size(min = 1, max = 2000)
        String authorityOver,

        @Schema(description = "A governing body of the mission.", examples = "steering-committee") @Nullable
        GoverningBodyId reportsTo,

        @Schema(description = "Those with whom it begins; others join later.") @Nullable @Size(max = 200)
        List<@Valid MemberRequest> members,

        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public record MemberRequest(
            @Schema(
                    description = "Unique within the group; made of the party's id or name if left out.",
                    examples = "construction-companies")
            @Nullable
            MemberId member,

            @Valid PartyRequest party,

            @Schema(description = "How many, for a group that the source does not name one by one.") @Nullable
            Quantity count) {

        public MemberRequest {
            Quantity.requireCount("Number of members", count);
        }

        Member toMember() {
            return new Member(member == null ? new MemberId(party.idOrDerived()) : member, party.toParty(), count);
        }
    }

    WorkingGroupId idOrDerived() {
        return workingGroup == null ? new WorkingGroupId(Slug.derive("Name of the group", name)) : workingGroup;
    }

    FormWorkingGroup toCommand(MissionId mission) {
        return new FormWorkingGroup(
                mission,
                idOrDerived(),
                name,
                mandate,
                authority == null ? DecisionAuthority.NOT_GIVEN : authority,
                authorityOver,
                reportsTo,
                members == null
                        ? List.of()
                        : members.stream().map(MemberRequest::toMember).toList(),
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
