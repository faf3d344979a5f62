package org.missionpartnerships.mission.missionrecord;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.LatestOfEach;
import org.missionpartnerships.mission.mission.Goal;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.MissionEvent.GoalRevised;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A goal as it is now, and as it ever was.")
public record MissionGoal(
        GoalId goal,
        String statement,
        @Nullable Quantity target,
        @Schema(description = "For when.") @Nullable Occurred period,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "In the order of recording; the last one holds. The last 100, if there are more.")
        List<GoalVersion> versions) {

    public record GoalVersion(
            String statement,
            @Nullable Quantity target,
            @Nullable Occurred period,

            @Schema(description = "Why it was revised.") @Nullable
            String reason,

            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static GoalVersion of(GoalSet set) {
            return new GoalVersion(
                    set.statement(), set.target(), set.period(), null, set.occurred(), set.source(), set.assertedBy());
        }

        static GoalVersion of(GoalRevised revised) {
            return new GoalVersion(
                    revised.statement(),
                    revised.target(),
                    revised.period(),
                    revised.reason(),
                    revised.occurred(),
                    revised.source(),
                    revised.assertedBy());
        }
    }

    /** @param latest of all lists of the answer */
    static MissionGoal of(Goal goal, LatestOfEach latest) {
        List<GoalVersion> versions = Stream.concat(
                        Stream.of(GoalVersion.of(goal.set())),
                        goal.revisions().stream().map(GoalVersion::of))
                .toList();
        GoalVersion now = versions.getLast();
        return new MissionGoal(
                goal.set().goal(),
                now.statement(),
                now.target(),
                now.period(),
                now.occurred(),
                now.source(),
                now.assertedBy(),
                latest.of(versions));
    }
}
