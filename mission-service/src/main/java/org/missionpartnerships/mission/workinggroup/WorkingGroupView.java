package org.missionpartnerships.mission.workinggroup;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.LatestOfEach;
import org.missionpartnerships.mission.governing.DatesCorrectionView;
import org.missionpartnerships.mission.governing.EndedView;
import org.missionpartnerships.mission.governing.Governance.Group;
import org.missionpartnerships.mission.governing.Post;
import org.missionpartnerships.mission.governing.Tenure;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupJoined;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupLeft;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
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

        @Schema(description = "In the order of recording; the last 100, if there are more.")
        List<MembershipView> members,

        @Schema(
                description =
                        "False if more members are on record than are shown; every event is at /cities/{id}/timeline?mission=&types=governance of the lead city.")
        boolean complete,

        @Schema(
                description =
                        "Only in a list as of a day: whether it stood then. The rest is all that was on record; who was a member that day is in GET /missions/{id}/governance?at=.")
        @Nullable
        Certainty certainty) {

    private static final int MOST = 100;

    public record MembershipView(
            MemberId member,

            @Schema(description = "The number of the member's times in the group, from 1, in the order of recording.")
            int tenure,

            Party party,
            @Nullable Quantity count,

            @Schema(description = "From when, as corrected last.")
            Occurred from,

            @Schema(description = "Until when, as corrected last; absent while it is a member.") @Nullable
            Occurred until,

            @Schema(description = "How it was told that it left, if it was.") @Nullable
            EndedView left,

            @Nullable Source source,
            AssertedBy assertedBy,

            @Schema(
                    description =
                            "The days that were on record before are in GET /missions/{id}/governance?knownAt=, as they were known then.")
            List<DatesCorrectionView> corrections) {

        static List<MembershipView> of(Post<WorkingGroupJoined, WorkingGroupLeft> member) {
            List<MembershipView> all = new ArrayList<>();
            member.tenures().forEach(tenure -> all.add(of(all.size() + 1, tenure)));
            return all;
        }

        private static MembershipView of(int number, Tenure<WorkingGroupJoined, WorkingGroupLeft> tenure) {
            WorkingGroupJoined joined = tenure.taken();
            WorkingGroupLeft left = tenure.left();
            return new MembershipView(
                    joined.member(),
                    number,
                    joined.party(),
                    joined.count(),
                    tenure.span().from(),
                    tenure.span().until(),
                    left == null
                            ? null
                            : new EndedView(left.reason(), left.occurred(), left.source(), left.assertedBy()),
                    joined.source(),
                    joined.assertedBy(),
                    tenure.corrections().stream().map(DatesCorrectionView::of).toList());
        }
    }

    static WorkingGroupView of(Group group) {
        return of(group, null);
    }

    static WorkingGroupView of(Group group, @Nullable Certainty certainty) {
        var formed = group.formed();
        var ended = group.ended();
        LatestOfEach latest = new LatestOfEach(MOST);
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
                latest.of(group.members().values().stream()
                        .flatMap(member -> MembershipView.of(member).stream())
                        .toList()),
                latest.complete(),
                certainty);
    }
}
