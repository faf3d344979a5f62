package org.missionpartnerships.mission.scaling;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.scaling.ScalingPlanRejection.DurationUnclear;
import org.missionpartnerships.mission.scaling.ScalingPlanRejection.PostProjectOwnerNotPublic;
import org.missionpartnerships.mission.scaling.ScalingPlanRejection.ProjectEndsBeforeItStarts;
import org.missionpartnerships.mission.scaling.ScalingPlanRejection.ScalingPlanAlreadyAgreed;
import org.missionpartnerships.mission.scaling.ScalingPlanRejection.ScalingPlanEmpty;
import org.missionpartnerships.mission.scaling.ScalingPlanRejection.ScalingPlanNotAgreed;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.MissionId;

/** What can go wrong with scaling plans. */
@Singleton
public class ScalingPlanProblems implements ProblemTypes {

    static final ProblemType SCALING_PLAN_EMPTY = ProblemType.refused(
            "scaling-plan-empty",
            "The scaling plan says nothing",
            "Neither governance nor funding nor partner roles are given.",
            "Give at least one of them.");

    static final ProblemType SCALING_PLAN_ALREADY_AGREED = ProblemType.conflict(
            "scaling-plan-already-agreed",
            "A scaling plan was agreed already",
            "A plan for this mission was agreed, and it was described differently.",
            "Revise it.");

    static final ProblemType SCALING_PLAN_NOT_AGREED = ProblemType.refused(
            "scaling-plan-not-agreed",
            "No scaling plan was agreed",
            "Only a plan that was agreed can be revised.",
            "Record first that it was agreed.");

    static final ProblemType DURATION_UNCLEAR = ProblemType.refused(
            "duration-unclear",
            "It is not clear how long the project is to run",
            "Neither a length nor an end is given, or both are, or the length is nothing.",
            "Give a length such as P4Y, or an end.");

    static final ProblemType PROJECT_ENDS_BEFORE_IT_STARTS = ProblemType.refused(
            "project-ends-before-it-starts",
            "The project's end lies before its start",
            "The last day on which the project is to end is before the first on which it is to start.",
            "Correct the dates, or make them as vague as what is known.");

    static final ProblemType POST_PROJECT_OWNER_NOT_PUBLIC = ProblemType.refused(
            "post-project-owner-not-public",
            "The owner is not a public entity",
            "Whoever carries a mission when its project is over is an authority, or an enterprise that belongs to one.",
            "Name a public entity, with sector government or publicEnterprise.");

    static Problem of(ScalingPlanRejection reason) {
        return switch (reason) {
            case ScalingPlanEmpty(MissionId mission) ->
                SCALING_PLAN_EMPTY
                        .because(
                                "The scaling plan of %s says nothing. Give at least one of governance, funding and partnerRoles."
                                        .formatted(mission))
                        .with("mission", mission);
            case ScalingPlanAlreadyAgreed(MissionId mission, String agreed) ->
                SCALING_PLAN_ALREADY_AGREED
                        .because(
                                "The scaling plan of %s was agreed already (%s), described differently. Revise it with POST /missions/%s/scaling-plan/revisions."
                                        .formatted(mission, agreed, mission))
                        .with("mission", mission);
            case ScalingPlanNotAgreed(MissionId mission) ->
                SCALING_PLAN_NOT_AGREED
                        .because(
                                "No scaling plan of %s was agreed, so nobody can revise it. Agree one with POST /missions/%s/scaling-plan."
                                        .formatted(mission, mission))
                        .with("mission", mission);
            case DurationUnclear(MissionId mission) ->
                DURATION_UNCLEAR
                        .because("The planned duration of %s needs a length of at least a day, or an end, and not both."
                                .formatted(mission))
                        .with("mission", mission);
            case ProjectEndsBeforeItStarts(MissionId mission, String starts, String ends) ->
                PROJECT_ENDS_BEFORE_IT_STARTS
                        .because(
                                "The project of %s is to start %s, but the request says that it is to end %s. Correct the dates, or make them vaguer."
                                        .formatted(mission, starts, ends))
                        .with("mission", mission);
            case PostProjectOwnerNotPublic(MissionId mission, String owner, Sector sector) ->
                POST_PROJECT_OWNER_NOT_PUBLIC
                        .because(
                                "%s is %s, but the owner of %s after the project must be a public entity: give one of sector government or publicEnterprise."
                                        .formatted(
                                                owner,
                                                sector == null
                                                        ? "of no given sector"
                                                        : "of sector " + EventJson.word(sector),
                                                mission))
                        .with("mission", mission)
                        .with("owner", owner);
        };
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                SCALING_PLAN_EMPTY,
                SCALING_PLAN_ALREADY_AGREED,
                SCALING_PLAN_NOT_AGREED,
                DURATION_UNCLEAR,
                PROJECT_ENDS_BEFORE_IT_STARTS,
                POST_PROJECT_OWNER_NOT_PUBLIC);
    }
}
