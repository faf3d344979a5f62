package org.missionpartnerships.mission.missionrecord;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CriterionAssessment;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ProgressPath;
import org.missionpartnerships.published.mission.StakeKind;
import org.missionpartnerships.published.mission.StakeStatement;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "One test of the five criteria. It stays on file, whatever a later one found.")
public record FitTestResult(
        @Schema(description = "Number of the test within the mission, from 1.")
        int test,

        FitOutcome outcome,
        List<CriterionAssessment> criteria,
        List<StakeholderStake> stakes,
        @Nullable ProgressPath progressPath,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Whether it had been done by the date asked for; absent if none was.") @Nullable
        Certainty certainty) {

    @Schema(description = "What one key stakeholder gains or loses by the mission.")
    public record StakeholderStake(
            Party stakeholder,
            StakeKind kind,

            @Schema(description = "False for publicity and for being informed, which drive nobody by themselves.")
            boolean real,

            @Nullable String statement) {

        static StakeholderStake of(StakeStatement given) {
            return new StakeholderStake(
                    given.stakeholder(), given.kind(), given.kind().isReal(), given.statement());
        }
    }

    static FitTestResult of(MissionFitTested tested) {
        return of(tested, null);
    }

    public static FitTestResult of(MissionFitTested tested, @Nullable Certainty certainty) {
        return new FitTestResult(
                tested.test(),
                tested.outcome(),
                tested.criteria(),
                tested.stakes().stream().map(StakeholderStake::of).toList(),
                tested.progressPath(),
                tested.occurred(),
                tested.source(),
                tested.assertedBy(),
                certainty);
    }
}
