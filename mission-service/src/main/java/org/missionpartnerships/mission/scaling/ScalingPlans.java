package org.missionpartnerships.mission.scaling;

import jakarta.inject.Singleton;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.published.mission.ScalingPlanEvent;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** The missions' scaling plans, each in the ledger of its mission's lead city. */
@Singleton
public class ScalingPlans {

    public static final StreamType<ScalingPlanCommand, ScalingPlan, ScalingPlanEvent, ScalingPlanRejection> TYPE =
            new StreamType<>("scaling-plans", new ScalingPlanDecider(), ScalingPlanEvent.CODEC);

    private final CommandLanes lanes;

    ScalingPlans(CommandLanes lanes) {
        this.lanes = lanes;
    }

    Handled<ScalingPlan, ScalingPlanRejection> handle(
            ScalingPlanCommand command, CityId leadCity, CommandContext context) {
        return lanes.handle(
                TYPE,
                new Ledger(leadCity.value()),
                TYPE.stream(command.mission().value()),
                command,
                context);
    }

    /** The plan and the version of its record: 0 while nothing was said. */
    Versioned get(MissionId mission) {
        return lanes.load(TYPE, TYPE.stream(mission.value()))
                .map(loaded -> new Versioned(loaded.state(), loaded.version()))
                .orElseGet(() -> new Versioned(TYPE.decider().initial(), 0));
    }

    record Versioned(ScalingPlan plan, long version) {}
}
