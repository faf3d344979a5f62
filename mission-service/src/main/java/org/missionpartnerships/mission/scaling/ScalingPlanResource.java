package org.missionpartnerships.mission.scaling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.command.EntityTag;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.chronology.AskedDay;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.mission.mission.ProposedMissions.ProposedMission;
import org.missionpartnerships.mission.scaling.ScalingPlans.Versioned;
import org.missionpartnerships.published.mission.ScalingPlanEvent.DurationPlanned;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanAgreed;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

@Path("missions/{id}/scaling-plan")
@RunOnVirtualThread
@Tag(name = "Scaling plans")
public class ScalingPlanResource {

    private final ScalingPlans plans;
    private final ProposedMissions missions;
    private final FollowedEvents followed;
    private final Commands commands;
    private final Caller caller;

    ScalingPlanResource(
            ScalingPlans plans, ProposedMissions missions, FollowedEvents followed, Commands commands, Caller caller) {
        this.plans = plans;
        this.missions = missions;
        this.followed = followed;
        this.commands = commands;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getScalingPlan",
            summary = "What is agreed about a mission's life beyond its pilots and its project",
            description = "Of every mission: what is not on record is listed as missing.")
    @APIResponse(responseCode = "200", description = "The scaling plan, as its own events tell it")
    public RestResponse<ScalingPlanView> get(@PathParam("id") MissionId id) {
        ProposedMission mission = missions.require(id);
        Versioned found = plans.get(id);
        // The launch is told by the mission's own record, so the plan's version does not say whether this changed: no
        // 304.
        return RestResponse.ResponseBuilder.ok(view(mission, found.plan(), found.version()))
                .header("ETag", EntityTag.of(found.version()))
                .build();
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "agreeScalingPlan",
            summary = "Record that it was agreed how successful pilots are to be scaled",
            description = "The report asks for it before the launch. A later one is accepted; the answer says so.")
    @APIResponse(responseCode = "200", description = "Recorded; see agreedBeforeLaunch")
    public RestResponse<ScalingPlanView> agree(@PathParam("id") MissionId id, AgreeScalingPlanRequest body) {
        return handle(body.toCommand(id));
    }

    @POST
    @Path("revisions")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "reviseScalingPlan", summary = "Record that the plan was agreed anew, as a whole")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ScalingPlanView> revise(@PathParam("id") MissionId id, ReviseScalingPlanRequest body) {
        return handle(body.toCommand(id));
    }

    @POST
    @Path("duration")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "planDuration",
            summary = "Record how long the mission's project is to run",
            description = "A later one counts instead of the earlier, as when a project is prolonged.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ScalingPlanView> planDuration(@PathParam("id") MissionId id, PlanDurationRequest body) {
        return handle(body.toCommand(id));
    }

    @POST
    @Path("owner")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "designatePostProjectOwner",
            summary = "Record which public entity carries the mission when the project is over",
            description = "At any time, with or without a plan. A later one counts instead of the earlier.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ScalingPlanView> designate(
            @PathParam("id") MissionId id, DesignatePostProjectOwnerRequest body) {
        return handle(body.toCommand(id));
    }

    @POST
    @Path("exchange-loops")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "defineExchangeLoop", summary = "Record who is to learn from the mission")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ScalingPlanView> defineLoop(@PathParam("id") MissionId id, DefineExchangeLoopRequest body) {
        return handle(body.toCommand(id));
    }

    @POST
    @Path("scaled-pilots")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "scalePilot", summary = "Record that a pilot became something larger")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ScalingPlanView> scalePilot(@PathParam("id") MissionId id, ScalePilotRequest body) {
        return handle(body.toCommand(id));
    }

    private RestResponse<ScalingPlanView> handle(ScalingPlanCommand command) {
        ProposedMission mission = missions.require(command.mission());
        caller.requireCity(mission.leadCity().value());
        return commands.answer(
                plans.handle(command, mission.leadCity(), commands.context()),
                ScalingPlanProblems::of,
                (plan, version) -> view(mission, plan, version));
    }

    private ScalingPlanView view(ProposedMission mission, ScalingPlan plan, long version) {
        Stream<Occurred> dates = Stream.of(
                        Stream.ofNullable(mission.launched()),
                        plan.latest(ScalingPlanAgreed.class).stream().map(ScalingPlanAgreed::occurred),
                        plan.latest(DurationPlanned.class).stream()
                                .flatMap(planned -> Stream.concat(
                                        Stream.ofNullable(planned.starts()), Stream.ofNullable(planned.ends()))))
                .flatMap(Function.identity());
        return ScalingPlanView.of(
                mission,
                missions.fitTestOverride(mission.id(), null),
                plan,
                version,
                followed.at(AskedDay.today(), mission.leadCity(), KnownAt.EVER, dates)
                        .firstDays());
    }
}
