package org.missionpartnerships.mission.scaling;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.mission.LaunchReview;
import org.missionpartnerships.mission.mission.Warning;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanAgreed;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** The report asks for a plan for scaling before the start. */
@Singleton
public class ScalingReview implements LaunchReview {

    private final ScalingPlans plans;
    private final FollowedEvents followed;

    ScalingReview(ScalingPlans plans, FollowedEvents followed) {
        this.plans = plans;
        this.followed = followed;
    }

    @Override
    public List<Warning> warnings(Launch launch) {
        MissionId mission = launch.mission();
        boolean inTime = plans.get(mission)
                .plan()
                .latest(ScalingPlanAgreed.class)
                .filter(agreed -> mayHavePreceded(launch, agreed.occurred()))
                .isPresent();
        return inTime
                ? List.of()
                : List.of(new Warning(
                        "launched-without-scaling-plan",
                        "Launched without a plan for scaling",
                        "Nothing on record says that it was agreed before the launch how pilots of %s are to be scaled."
                                .formatted(mission),
                        "Record what was agreed with POST /missions/%s/scaling-plan.".formatted(mission)));
    }

    private boolean mayHavePreceded(Launch launch, Occurred agreed) {
        At order = followed.at(LocalDate.EPOCH, launch.leadCity(), KnownAt.EVER, Stream.of(agreed, launch.occurred()));
        return BeforeLaunch.of(agreed, launch.occurred(), order.firstDays()) != BeforeLaunch.NO;
    }
}
