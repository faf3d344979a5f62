package org.missionpartnerships.mission.mission;

import static org.missionpartnerships.published.mission.FitCriterion.MEASURABLE_PROGRESS;
import static org.missionpartnerships.published.mission.FitCriterion.REAL_STAKES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.MissionCommand.TestMissionFit;
import org.missionpartnerships.mission.mission.MissionRejection.FitCriteriaIncomplete;
import org.missionpartnerships.mission.mission.MissionRejection.FitEvidenceMissing;
import org.missionpartnerships.mission.mission.MissionRejection.ProgressNotMeasurable;
import org.missionpartnerships.mission.mission.MissionRejection.StakeNotReal;
import org.missionpartnerships.mission.mission.MissionRejection.StakesNotStated;
import org.missionpartnerships.published.mission.CriterionAssessment;
import org.missionpartnerships.published.mission.FitCriterion;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.ProgressPath;
import org.missionpartnerships.published.mission.Verdict;

/** The five criteria of the report's first step: when a verdict can stand, and what the five amount to. */
final class FitTest {

    private FitTest() {}

    /** A later test adds to the earlier ones; none is ever replaced, so a refusal stays on file. */
    static Decision<MissionEvent, MissionRejection> test(TestMissionFit command, Known mission) {
        Optional<MissionRejection> flaw = flaw(command);
        if (flaw.isPresent()) {
            return Decision.reject(flaw.get());
        }
        int last = mission.dossier().all(MissionFitTested.class).size();
        boolean repeated = mission.lastFitTest()
                .filter(test -> test.equals(tested(command, last)))
                .isPresent();
        return repeated ? Decision.nothing() : Decision.accept(tested(command, last + 1));
    }

    private static MissionFitTested tested(TestMissionFit command, int number) {
        return new MissionFitTested(
                command.mission(),
                number,
                outcome(command.criteria()),
                command.criteria(),
                command.stakes(),
                command.progressPath(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static FitOutcome outcome(List<CriterionAssessment> criteria) {
        List<Verdict> verdicts =
                criteria.stream().map(CriterionAssessment::verdict).toList();
        if (verdicts.contains(Verdict.NOT_MET)) {
            return FitOutcome.NOT_A_MISSION;
        }
        return verdicts.contains(Verdict.UNKNOWN) ? FitOutcome.UNDECIDED : FitOutcome.FITS;
    }

    /** The first reason why the test cannot be recorded as it was given, if there is one. */
    private static Optional<MissionRejection> flaw(TestMissionFit command) {
        return incomplete(command)
                .or(() -> withoutEvidence(command))
                .or(() -> withoutStakes(command))
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

    /** Whoever says that the stakes are real says whose they are; left out, they could not be judged. */
    private static Optional<MissionRejection> withoutStakes(TestMissionFit command) {
        return isMet(command, REAL_STAKES) && command.stakes().isEmpty()
                ? Optional.of(new StakesNotStated(command.mission()))
                : Optional.empty();
    }

    private static Optional<MissionRejection> unrealStake(TestMissionFit command) {
        if (!isMet(command, REAL_STAKES)) {
            return Optional.empty();
        }
        // Publicity beside a real stake does no harm; publicity alone is none.
        return command.stakes().stream()
                .filter(stake -> command.stakes().stream()
                        .noneMatch(other -> other.stakeholder().equals(stake.stakeholder())
                                && other.kind().isReal()))
                .findFirst()
                .map(stake ->
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
