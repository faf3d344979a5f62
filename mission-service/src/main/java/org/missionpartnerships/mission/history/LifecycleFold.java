package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Arrangement;
import org.missionpartnerships.mission.history.Partnership.Challenge;
import org.missionpartnerships.mission.history.Partnership.Continuity;
import org.missionpartnerships.mission.history.Partnership.CoordinationUnit;
import org.missionpartnerships.mission.history.Partnership.FitTested;
import org.missionpartnerships.mission.history.Partnership.Goal;
import org.missionpartnerships.mission.history.Partnership.LifecycleStep;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.mission.history.Partnership.ScopeChange;
import org.missionpartnerships.mission.history.Partnership.Stage;
import org.missionpartnerships.mission.history.Partnership.Successor;
import org.missionpartnerships.mission.history.Partnership.TakingPart;
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
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;

/** A mission's own course: from its triggers and proposal to its end and successors. */
final class LifecycleFold {

    // By the day on which a step is certain; on the same day the further step is the later one.
    private static final Comparator<LifecycleStep> BY_TIME = Comparator.comparing(
                    (LifecycleStep step) -> step.origin().occurred().latest(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(LifecycleStep::status);

    private @Nullable MissionProposed proposal;
    private @Nullable ChallengeFramed framing;
    private final Map<CityId, TakingPart> cities = new LinkedHashMap<>();
    private final List<Challenge> challenges = new ArrayList<>();
    private final List<Arrangement> arrangements = new ArrayList<>();
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

    /** The first framing names a mission that nobody proposed yet. */
    void name(ChallengeFramed framed) {
        framing = framed;
    }

    void add(MissionEvent event, Origin origin) {
        switch (event) {
            case ChallengeFramed framed -> {
                challenges.add(new Challenge(framed.challenge(), framed.reason(), origin));
                if (framed.title() != null) {
                    step(MissionStatus.FRAMED, null, origin);
                }
            }
            case MissionProposed proposed -> {
                step(MissionStatus.PROPOSED, null, origin);
                proposed.participatingCities()
                        .forEach(city -> cities.put(city, new TakingPart(city, null, origin, null)));
            }
            case CityJoinedMission joined ->
                cities.put(joined.city(), new TakingPart(joined.city(), joined.description(), origin, null));
            case CityLeftMission left ->
                cities.computeIfPresent(
                        left.city(),
                        (city, known) -> new TakingPart(city, known.description(), known.origin(), origin));
            case ArrangementChanged changed ->
                arrangements.add(new Arrangement(
                        changed.arrangement(), changed.terms(), changed.legalEntity(), changed.reason(), origin));
            case MissionLaunched launched ->
                steps.add(new LifecycleStep(MissionStatus.ACTIVE, null, launched.fitTestOverride(), origin));
            case MissionSuspended suspended -> step(MissionStatus.SUSPENDED, suspended.reason(), origin);
            case MissionRelaunched relaunched -> step(MissionStatus.ACTIVE, relaunched.reason(), origin);
            case MissionClosed closed -> step(MissionStatus.CLOSED, closed.reason(), origin);
            case MissionFitTested tested -> fitTests.add(new FitTested(tested.test(), tested.outcome(), origin));
            case FormalisationStageReached reached ->
                stages.add(new Stage(reached.stage(), reached.description(), origin, null));
            case FormalisationStageEnded ended ->
                stages.replaceAll(stage -> stage.stage() == ended.stage() && stage.ended() == null
                        ? new Stage(stage.stage(), stage.description(), stage.origin(), origin)
                        : stage);
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
            case GoalRevised set ->
                goals.add(new Goal(set.goal(), set.statement(), set.target(), set.period(), origin));
            case ScopeChanged changed -> scopeChanges.add(new ScopeChange(changed.description(), origin));
            case SuccessorLinked linked ->
                successors.add(new Successor(linked.successor(), linked.description(), origin));
        }
    }

    private void step(MissionStatus status, @Nullable String reason, Origin origin) {
        steps.add(new LifecycleStep(status, reason, null, origin));
    }

    boolean isEmpty() {
        return Stream.of(
                                steps,
                                challenges,
                                arrangements,
                                fitTests,
                                stages,
                                continuity,
                                units,
                                triggers,
                                goals,
                                scopeChanges,
                                successors)
                        .allMatch(List::isEmpty)
                && cities.isEmpty();
    }

    /** Whether the city's history shows the mission: a city that takes part does so from then on, and until it left. */
    boolean isShownIn(CityId city) {
        CityId lead = leadCity();
        if (lead == null || lead.equals(city)) {
            return true;
        }
        TakingPart part = cities.get(city);
        return part != null && (part.left() == null || part.left().certainty() != Certainty.CERTAIN);
    }

    @Nullable
    String title() {
        return proposal != null ? proposal.title() : framing == null ? null : framing.title();
    }

    @Nullable
    Topic topic() {
        return proposal != null ? proposal.topic() : framing == null ? null : framing.topic();
    }

    @Nullable
    CityId leadCity() {
        return proposal != null ? proposal.leadCity() : framing == null ? null : framing.leadCity();
    }

    List<TakingPart> cities() {
        return List.copyOf(cities.values());
    }

    List<Challenge> challenges() {
        return List.copyOf(challenges);
    }

    List<Arrangement> arrangements() {
        return List.copyOf(arrangements);
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
