package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Continuity;
import org.missionpartnerships.mission.history.Partnership.CoordinationUnit;
import org.missionpartnerships.mission.history.Partnership.FitTested;
import org.missionpartnerships.mission.history.Partnership.Goal;
import org.missionpartnerships.mission.history.Partnership.LifecycleStep;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.mission.history.Partnership.ScopeChange;
import org.missionpartnerships.mission.history.Partnership.Stage;
import org.missionpartnerships.mission.history.Partnership.Successor;
import org.missionpartnerships.mission.history.Partnership.Trigger;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ArrangementChanged;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.CityJoinedMission;
import org.missionpartnerships.published.mission.MissionEvent.CityLeftMission;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageEnded;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.GoalRevised;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;
import org.missionpartnerships.published.mission.MissionEvent.MissionClosed;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.MissionEvent.MissionRelaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionSuspended;
import org.missionpartnerships.published.mission.MissionEvent.ScopeChanged;
import org.missionpartnerships.published.mission.MissionEvent.SuccessorLinked;
import org.missionpartnerships.published.mission.MissionEvent.TriggerRecorded;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.value.Certainty;

/** A mission's own course: from its triggers and proposal to its end and successors. */
final class LifecycleFold {

    // By the day on which a step is certain; on the same day the further step is the later one.
    private static final Comparator<LifecycleStep> BY_TIME = Comparator.comparing(
                    (LifecycleStep step) -> step.origin().occurred().latest(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(LifecycleStep::status);

    private @Nullable MissionProposed proposal;
    private final List<LifecycleStep> steps = new ArrayList<>();
    private final List<FitTested> fitTests = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<Continuity> continuity = new ArrayList<>();
    private final List<CoordinationUnit> units = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<ScopeChange> scopeChanges = new ArrayList<>();
    private final List<Successor> successors = new ArrayList<>();

    /** What the mission is called holds at any date, also before it was proposed. */
    void name(MissionProposed proposed) {
        proposal = proposed;
    }

    void add(MissionEvent event, Origin origin) {
        switch (event) {
            case MissionProposed _ -> step(MissionStatus.PROPOSED, null, origin);
            case MissionLaunched launched ->
                steps.add(new LifecycleStep(MissionStatus.ACTIVE, null, launched.fitTestOverride(), origin));
            case MissionSuspended suspended -> step(MissionStatus.SUSPENDED, suspended.reason(), origin);
            case MissionRelaunched relaunched -> step(MissionStatus.ACTIVE, relaunched.reason(), origin);
            case MissionClosed closed -> step(MissionStatus.CLOSED, closed.reason(), origin);
            case MissionFitTested tested -> fitTests.add(new FitTested(tested.test(), tested.outcome(), origin));
            case FormalisationStageReached reached ->
                stages.add(new Stage(reached.stage(), reached.description(), origin));
            case MissionContinuityConfirmed confirmed ->
                continuity.add(new Continuity(confirmed.city(), confirmed.term(), confirmed.statement(), origin));
            case CoordinationUnitEstablished established ->
                units.add(new CoordinationUnit(
                        established.unit(),
                        established.name(),
                        established.permanent(),
                        established.mandate(),
                        origin));
            case TriggerRecorded trigger -> triggers.add(new Trigger(trigger.kind(), trigger.description(), origin));
            case GoalSet set -> goals.add(new Goal(set.goal(), set.statement(), set.target(), set.period(), origin));
            case ScopeChanged changed -> scopeChanges.add(new ScopeChange(changed.description(), origin));
            case SuccessorLinked linked ->
                successors.add(new Successor(linked.successor(), linked.description(), origin));
            case ChallengeFramed _,
                    CityJoinedMission _,
                    CityLeftMission _,
                    ArrangementChanged _,
                    FormalisationStageEnded _,
                    GoalRevised _ -> {}
        }
    }

    private void step(MissionStatus status, @Nullable String reason, Origin origin) {
        steps.add(new LifecycleStep(status, reason, null, origin));
    }

    boolean isEmpty() {
        return Stream.of(steps, fitTests, stages, continuity, units, triggers, goals, scopeChanges, successors)
                .allMatch(List::isEmpty);
    }

    <T> @Nullable T ofProposal(Function<MissionProposed, @Nullable T> part) {
        return proposal == null ? null : part.apply(proposal);
    }

    /** What the mission certainly was. */
    @Nullable
    MissionStatus status() {
        return steps.stream()
                .filter(step -> step.origin().certainty() == Certainty.CERTAIN)
                .max(BY_TIME)
                .map(LifecycleStep::status)
                .orElse(null);
    }

    /** What else it may have been. */
    List<MissionStatus> possibleStatuses() {
        return steps.stream()
                .filter(step -> step.origin().certainty() == Certainty.POSSIBLE)
                .map(LifecycleStep::status)
                .distinct()
                .sorted()
                .toList();
    }

    List<LifecycleStep> steps() {
        return List.copyOf(steps);
    }

    List<FitTested> fitTests() {
        return List.copyOf(fitTests);
    }

    List<Stage> stages() {
        return List.copyOf(stages);
    }

    List<Continuity> continuity() {
        return List.copyOf(continuity);
    }

    List<CoordinationUnit> units() {
        return List.copyOf(units);
    }

    List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    List<Goal> goals() {
        return List.copyOf(goals);
    }

    List<ScopeChange> scopeChanges() {
        return List.copyOf(scopeChanges);
    }

    List<Successor> successors() {
        return List.copyOf(successors);
    }
}
