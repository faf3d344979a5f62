package org.missionpartnerships.mission.mission;

import static org.missionpartnerships.published.mission.FitCriterion.MEASURABLE_PROGRESS;
import static org.missionpartnerships.published.mission.FitCriterion.REAL_STAKES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.TestMissionFit;
import org.missionpartnerships.mission.mission.MissionRejection.FitCriteriaIncomplete;
import org.missionpartnerships.mission.mission.MissionRejection.FitEvidenceMissing;
import org.missionpartnerships.mission.mission.MissionRejection.ProgressNotMeasurable;
import org.missionpartnerships.mission.mission.MissionRejection.StakeNotReal;
import org.missionpartnerships.published.mission.CriterionAssessment;
import org.missionpartnerships.published.mission.FitCriterion;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.ProgressPath;
import org.missionpartnerships.published.mission.StakeStatement;
import org.missionpartnerships.published.mission.Verdict;

/** The five criteria of the report's first step: when a verdict can stand, and what the five amount to. */
final class FitTest {

    private FitTest() {}

    static FitOutcome outcome(List<CriterionAssessment> criteria) {
        List<Verdict> verdicts =
                criteria.stream().map(CriterionAssessment::verdict).toList();
        if (verdicts.contains(Verdict.NOT_MET)) {
            return FitOutcome.NOT_A_MISSION;
        }
        return verdicts.contains(Verdict.UNKNOWN) ? FitOutcome.UNDECIDED : FitOutcome.FITS;
    }

    /** The first reason why the test cannot be recorded as it was given, if there is one. */
    static Optional<MissionRejection> flaw(TestMissionFit command) {
        return incomplete(command)
                .or(() -> withoutEvidence(command))
                .or(() -> unrealStake(command))
                .or(() -> unmeasurable(command));
    }

    private static Optional<MissionRejection> incomplete(TestMissionFit command) {
        List<FitCriterion> given =
                command.criteria().stream().map(CriterionAssessment::criterion).toList();
        List<FitCriterion> missing = Arrays.stream(FitCriterion.values())
                .filter(criterion -> !given.contains(criterion))
                .toList();
        List<FitCriterion> repeated = Arrays.stream(FitCriterion.values())
                .filter(criterion -> given.indexOf(criterion) != given.lastIndexOf(criterion))
                .toList();
        return missing.isEmpty() && repeated.isEmpty()
                ? Optional.empty()
                : Optional.of(new FitCriteriaIncomplete(command.mission(), missing, repeated));
    }

    private static Optional<MissionRejection> withoutEvidence(TestMissionFit command) {
        List<FitCriterion> bare = command.criteria().stream()
                .filter(assessment -> assessment.verdict() != Verdict.UNKNOWN && isBlank(assessment.evidence()))
                .map(CriterionAssessment::criterion)
                .toList();
        return bare.isEmpty() ? Optional.empty() : Optional.of(new FitEvidenceMissing(command.mission(), bare));
    }

    private static Optional<MissionRejection> unrealStake(TestMissionFit command) {
        if (!isMet(command, REAL_STAKES)) {
            return Optional.empty();
        }
        return command.stakes().stream()
                .filter(stake -> !stake.kind().isReal())
                .findFirst()
                .map((StakeStatement stake) ->
                        new StakeNotReal(command.mission(), stake.stakeholder().name(), stake.kind()));
    }

    private static Optional<MissionRejection> unmeasurable(TestMissionFit command) {
        if (!isMet(command, MEASURABLE_PROGRESS)) {
            return Optional.empty();
        }
        ProgressPath path = command.progressPath();
        List<String> missing = new ArrayList<>();
        if (path == null || path.indicators().isEmpty()) {
            missing.add("indicators");
        }
        if (path == null || path.interimGoals().isEmpty()) {
            missing.add("interimGoals");
        }
        if (path == null || isBlank(path.publicAt())) {
            missing.add("publicAt");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProgressNotMeasurable(command.mission(), missing));
    }

    private static boolean isMet(TestMissionFit command, FitCriterion criterion) {
        return command.criteria().stream()
                .anyMatch(assessment -> assessment.criterion() == criterion && assessment.verdict() == Verdict.MET);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
