package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.mission.history.ScalingThen.DurationThen;
import org.missionpartnerships.mission.history.ScalingThen.ExchangeLoopThen;
import org.missionpartnerships.mission.history.ScalingThen.OwnerThen;
import org.missionpartnerships.mission.history.ScalingThen.PilotThen;
import org.missionpartnerships.mission.history.ScalingThen.ScalingPlanThen;
import org.missionpartnerships.published.mission.ScalingPlanEvent;
import org.missionpartnerships.published.mission.ScalingPlanEvent.DurationPlanned;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ExchangeLoopDefined;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PilotScaled;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PostProjectOwnerDesignated;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanAgreed;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanRevised;

/** How a mission is to be scaled, and who carries it afterwards. */
final class ScalingFold {

    private final List<ScalingPlanThen> plans = new ArrayList<>();
    private final List<DurationThen> durations = new ArrayList<>();
    private final List<OwnerThen> owners = new ArrayList<>();
    private final List<ExchangeLoopThen> loops = new ArrayList<>();
    private final List<PilotThen> pilots = new ArrayList<>();

    void add(ScalingPlanEvent event, Origin origin) {
        switch (event) {
            case ScalingPlanAgreed plan ->
                plans.add(new ScalingPlanThen(plan.governance(), plan.funding(), plan.partnerRoles(), origin));
            case ScalingPlanRevised plan ->
                plans.add(new ScalingPlanThen(plan.governance(), plan.funding(), plan.partnerRoles(), origin));
            case DurationPlanned duration ->
                durations.add(new DurationThen(duration.starts(), duration.length(), duration.ends(), origin));
            case PostProjectOwnerDesignated owner ->
                owners.add(new OwnerThen(owner.owner(), owner.description(), origin));
            case ExchangeLoopDefined loop ->
                loops.add(new ExchangeLoopThen(loop.audiences(), loop.description(), origin));
            case PilotScaled scaled ->
                pilots.add(new PilotThen(scaled.pilot(), scaled.scaledTo(), scaled.extent(), origin));
        }
    }

    boolean isEmpty() {
        return Stream.of(plans, durations, owners, loops, pilots).allMatch(List::isEmpty);
    }

    ScalingThen answer() {
        return new ScalingThen(
                List.copyOf(plans),
                List.copyOf(durations),
                List.copyOf(owners),
                List.copyOf(loops),
                List.copyOf(pilots));
    }
}
