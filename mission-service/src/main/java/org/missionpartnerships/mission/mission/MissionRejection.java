package org.missionpartnerships.mission.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.FitCriterion;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.StakeKind;
import org.missionpartnerships.published.mission.UnitId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Why a command on a mission is refused. */
public sealed interface MissionRejection {

    MissionId mission();

    record MissionNotFound(MissionId mission) implements MissionRejection {}

    record MissionAlreadyProposed(MissionId mission, String title) implements MissionRejection {}

    record MissionIsItsOwnParent(MissionId mission) implements MissionRejection {}

    /** @param missing criteria without an assessment, and {@code repeated} those with several */
    record FitCriteriaIncomplete(MissionId mission, List<FitCriterion> missing, List<FitCriterion> repeated)
            implements MissionRejection {}

    record FitEvidenceMissing(MissionId mission, List<FitCriterion> criteria) implements MissionRejection {}

    /** Real stakes are said to be there, but the stake of one stakeholder is none. */
    record StakeNotReal(MissionId mission, String stakeholder, StakeKind kind) implements MissionRejection {}

    /** Progress is said to be measurable, but what it would be measured by is missing. */
    record ProgressNotMeasurable(MissionId mission, List<String> missing) implements MissionRejection {}

    /** @param lastOutcome null if the mission was never tested */
    record LaunchNeedsPassedFitTest(
            MissionId mission, @Nullable FitOutcome lastOutcome) implements MissionRejection {}

    record FitTestOverrideNotNeeded(MissionId mission, int passedTest) implements MissionRejection {}

    record LaunchPrecedesProposal(MissionId mission, String proposed, String launched) implements MissionRejection {}

    record MissionAlreadyLaunched(MissionId mission, String launched) implements MissionRejection {}

    /** @param asked the command that only a launched mission can take */
    record MissionNotLaunched(MissionId mission, String asked) implements MissionRejection {}

    /** @param asked the command that only a mission in another status can take */
    record NotInThisStatus(MissionId mission, MissionStatus status, String asked) implements MissionRejection {}

    record GoalAlreadySet(MissionId mission, GoalId goal) implements MissionRejection {}

    record MissionIsItsOwnSuccessor(MissionId mission) implements MissionRejection {}

    record StageAlreadyReached(MissionId mission, FormalisationStage stage, String reached)
            implements MissionRejection {}

    record CityTakesNoPart(MissionId mission, CityId city, List<CityId> cities) implements MissionRejection {}

    record CoordinationUnitAlreadyEstablished(MissionId mission, UnitId unit) implements MissionRejection {}
}
