package org.missionpartnerships.mission.governing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.Governance.Group;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupJoined;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupLeft;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A working group through all its time.")
public record WorkingGroupView(
        MissionId mission,
        WorkingGroupId workingGroup,
        String name,
        @Nullable String mandate,
        DecisionAuthority authority,
        @Nullable String authorityOver,
        @Nullable GoverningBodyId reportsTo,
        @Schema(description = "When it was formed.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Absent while it goes on; its reason is the result.") @Nullable
        EndedView ended,

        List<MembershipView> members) {

    public record MembershipView(
            MemberId member,
            Party party,
            @Nullable Quantity count,
            Occurred from,

            @Schema(description = "Absent while it is a member.") @Nullable
            EndedView left,

            @Nullable Source source,
            AssertedBy assertedBy) {

        static MembershipView of(Tenure<WorkingGroupJoined, WorkingGroupLeft> tenure) {
            WorkingGroupJoined joined = tenure.taken();
            WorkingGroupLeft left = tenure.left();
            return new MembershipView(
                    joined.member(),
                    joined.party(),
                    joined.count(),
                    joined.occurred(),
                    left == null
                            ? null
                            : new EndedView(left.reason(), left.occurred(), left.source(), left.assertedBy()),
                    joined.source(),
                    joined.assertedBy());
        }
    }

    static WorkingGroupView of(Group group) {
        var formed = group.formed();
        var ended = group.ended();
        return new WorkingGroupView(
                formed.mission(),
                formed.workingGroup(),
                formed.name(),
                formed.mandate(),
                formed.authority(),
                formed.authorityOver(),
                formed.reportsTo(),
                formed.occurred(),
                formed.source(),
                formed.assertedBy(),
                ended == null
                        ? null
                        : new EndedView(ended.result(), ended.occurred(), ended.source(), ended.assertedBy()),
                group.members().values().stream()
                        .flatMap(member -> member.tenures().stream())
                        .map(MembershipView::of)
                        .toList());
    }
}
