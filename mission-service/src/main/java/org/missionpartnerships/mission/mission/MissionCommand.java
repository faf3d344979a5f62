package org.missionpartnerships.mission.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ArrangementType;
import org.missionpartnerships.published.mission.CriterionAssessment;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ProgressPath;
import org.missionpartnerships.published.mission.StakeStatement;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.mission.TriggerKind;
import org.missionpartnerships.published.mission.UnitId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of a mission's record. */
public sealed interface MissionCommand {

    MissionId mission();

    record ProposeMission(
            MissionId mission,
            CityId leadCity,
            List<CityId> participatingCities,
            String title,
            @Nullable String challenge,
            Topic topic,
            @Nullable Party initiator,
            @Nullable ArrangementType arrangement,
            @Nullable String terms,
            @Nullable Boolean legalEntity,
            @Nullable MissionId parent,
            MissionDetail detail,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    /**
     * @param leadCity needed only where the mission was not proposed yet; so are title and topic, the first time
     */
    record FrameChallenge(
            MissionId mission,
            CityId leadCity,
            @Nullable String title,
            @Nullable Topic topic,
            String challenge,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record JoinMission(
            MissionId mission,
            CityId city,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record LeaveMission(
            MissionId mission,
            CityId city,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record ChangeArrangement(
            MissionId mission,
            @Nullable ArrangementType arrangement,
            @Nullable String terms,
            @Nullable Boolean legalEntity,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record TestMissionFit(
            MissionId mission,
            List<CriterionAssessment> criteria,
            List<StakeStatement> stakes,
            @Nullable ProgressPath progressPath,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    /** @param fitTestOverride needed where no fit test was passed, and only there */
    record LaunchMission(
            MissionId mission,
            @Nullable FitTestOverride fitTestOverride,
            List<Party> launchedBy,
            @Nullable String workingMode,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record RecordFormalisationStage(
            MissionId mission,
            FormalisationStage stage,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record EndFormalisationStage(
            MissionId mission,
            FormalisationStage stage,
            @Nullable String reason,
            @Nullable Boolean projectsContinue,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record ConfirmContinuity(
            MissionId mission,
            CityId city,
            TermId term,
            @Nullable String statement,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record EstablishCoordinationUnit(
            MissionId mission,
            UnitId unit,
            String name,
            boolean permanent,
            @Nullable String mandate,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record RecordTrigger(
            MissionId mission,
            TriggerKind kind,
            String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record SetGoal(
            MissionId mission,
            GoalId goal,
            String statement,
            @Nullable Quantity target,
            @Nullable Occurred period,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record ReviseGoal(
            MissionId mission,
            GoalId goal,
            String statement,
            @Nullable Quantity target,
            @Nullable Occurred period,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record ChangeScope(
            MissionId mission,
            String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) implements MissionCommand {}

    record SuspendMission(
            MissionId mission,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) implements MissionCommand {}

    record RelaunchMission(
            MissionId mission,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) implements MissionCommand {}

    record CloseMission(
            MissionId mission,
            String reason,
            @Nullable Boolean projectsContinue,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}

    record LinkSuccessor(
            MissionId mission,
            MissionId successor,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionCommand {}
}
