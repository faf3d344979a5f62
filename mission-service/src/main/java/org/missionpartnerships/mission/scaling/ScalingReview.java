package org.missionpartnerships.mission.scaling;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.mission.mission.LaunchReview;
import org.missionpartnerships.mission.mission.Warning;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanAgreed;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** The report asks for a plan for scaling before the start. */
@Singleton
public class ScalingReview implements LaunchReview {

    private final ScalingPlans plans;

    ScalingReview(ScalingPlans plans) {
        this.plans = plans;
    }

    @Override
    public List<Warning> warnings(MissionId mission, Occurred launched) {
        boolean inTime = plans.get(mission).plan().latest(ScalingPlanAgreed.class).stream()
                .anyMatch(agreed -> BeforeLaunch.of(agreed.occurred(), launched) != BeforeLaunch.NO);
        return inTime
                ? List.of()
                : List.of(new Warning(
                        "launched-without-scaling-plan",
                        "Launched without a plan for scaling",
                        "Nothing on record says that it was agreed before the launch how pilots of %s are to be scaled."
                                .formatted(mission),
                        "Record what was agreed with POST /missions/%s/scaling-plan.".formatted(mission)));
    }
}
