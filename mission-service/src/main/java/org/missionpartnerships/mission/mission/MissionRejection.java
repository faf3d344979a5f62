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

    /** About its course from proposal to end, and its ties to other missions. */
    sealed interface OfLifeCycle extends MissionRejection {}

    /** About the five criteria. */
    sealed interface OfFitTest extends MissionRejection {}

    /** About who takes part, and in what form. */
    sealed interface OfAlliance extends MissionRejection {}

    /** About what it is for. */
    sealed interface OfPurpose extends MissionRejection {}

    record MissionNotFound(MissionId mission) implements OfLifeCycle {}

    /** @param asked the command that only a proposed mission can take */
    record MissionNotProposed(MissionId mission, String asked) implements OfLifeCycle {}

    record MissionAlreadyProposed(MissionId mission, String title) implements OfLifeCycle {}

    /** @param named the city that the command takes for the lead city */
    record MissionLedElsewhere(MissionId mission, CityId leadCity, CityId named) implements OfLifeCycle {}

    record MissionIsItsOwnParent(MissionId mission) implements OfLifeCycle {}

    record LaunchPrecedesProposal(MissionId mission, String proposed, String launched) implements OfLifeCycle {}

    record MissionAlreadyLaunched(MissionId mission, String launched) implements OfLifeCycle {}

    /** @param asked the command that only a launched mission can take */
    record MissionNotLaunched(MissionId mission, MissionStatus status, String asked) implements OfLifeCycle {}

    /** @param asked the command that only a mission in another status can take */
    record NotInThisStatus(MissionId mission, MissionStatus status, String asked) implements OfLifeCycle {}

    /**
     * @param before the turn that came first, such as "launched", and {@code since} when it did
     * @param turned what the command says became of the mission, and {@code on} when
     */
    record TurnOutOfOrder(MissionId mission, String before, String since, String turned, String on)
            implements OfLifeCycle {}

    record MissionIsItsOwnSuccessor(MissionId mission) implements OfLifeCycle {}

    /** @param missing criteria without an assessment, and {@code repeated} those with several */
    record FitCriteriaIncomplete(MissionId mission, List<FitCriterion> missing, List<FitCriterion> repeated)
            implements OfFitTest {}

    record FitEvidenceMissing(MissionId mission, List<FitCriterion> criteria) implements OfFitTest {}

    /** Real stakes are said to be there, but all that one stakeholder has at stake is none. */
    record StakeNotReal(MissionId mission, String stakeholder, StakeKind kind) implements OfFitTest {}

    /** The test says that real stakes are met, and states none. */
    record StakesNotStated(MissionId mission) implements OfFitTest {}

    /** Progress is said to be measurable, but what it would be measured by is missing. */
    record ProgressNotMeasurable(MissionId mission, List<String> missing) implements OfFitTest {}

    /** @param lastOutcome what the last test before the launch found; null if there was none */
    record LaunchNeedsPassedFitTest(
            MissionId mission, @Nullable FitOutcome lastOutcome) implements OfFitTest {}

    record FitTestOverrideNotNeeded(MissionId mission, int passedTest) implements OfFitTest {}

    record CityTakesPartAlready(MissionId mission, CityId city, String since) implements OfAlliance {}

    record CityTakesNoPart(MissionId mission, CityId city, List<CityId> cities) implements OfAlliance {}

    record LeadCityStays(MissionId mission, CityId city) implements OfAlliance {}

    record CityLeavesBeforeItJoined(MissionId mission, CityId city, String joined, String left) implements OfAlliance {}

    /** Neither form nor terms nor legal entity are given. */
    record ArrangementSaysNothing(MissionId mission) implements OfAlliance {}

    record StageAlreadyReached(MissionId mission, FormalisationStage stage, String reached) implements OfAlliance {}

    record StageNotReached(MissionId mission, FormalisationStage stage) implements OfAlliance {}

    record StageAlreadyEnded(MissionId mission, FormalisationStage stage, String ended) implements OfAlliance {}

    record StageEndsBeforeItWasReached(MissionId mission, FormalisationStage stage, String reached, String ended)
            implements OfAlliance {}

    /**
     * @param told what is said to have happened before the mission, as a clause
     * @param began what the mission began with, or was launched
     */
    record PrecedesMission(MissionId mission, String told, String on, String began, String since)
            implements OfAlliance {}

    record CoordinationUnitAlreadyEstablished(MissionId mission, UnitId unit) implements OfAlliance {}

    /** A challenge is framed before anyone proposed a mission, and what it is to be called is missing. */
    record FirstFramingIncomplete(MissionId mission, List<String> missing) implements OfPurpose {}

    record GoalAlreadySet(MissionId mission, GoalId goal) implements OfPurpose {}

    record GoalNotFound(MissionId mission, GoalId goal) implements OfPurpose {}
}
