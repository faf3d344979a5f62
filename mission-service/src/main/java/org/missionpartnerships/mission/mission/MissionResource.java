package org.missionpartnerships.mission.mission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.mission.MissionCommand.ConfirmContinuity;
import org.missionpartnerships.mission.mission.Missions.Versioned;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

@Path("missions")
@RunOnVirtualThread
@Tag(name = "Missions")
public class MissionResource {

    private final Missions missions;
    private final RegisteredCities cities;
    private final Instance<LaunchReview> launchReviews;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    MissionResource(
            Missions missions,
            RegisteredCities cities,
            Instance<LaunchReview> launchReviews,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller) {
        this.missions = missions;
        this.cities = cities;
        this.launchReviews = launchReviews;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "proposeMission", summary = "Propose a mission")
    @APIResponse(responseCode = "201", description = "Proposed")
    @APIResponse(responseCode = "200", description = "It was proposed already, just so")
    public RestResponse<MissionView> propose(ProposeMissionRequest body) {
        caller.requireCity(body.city().value());
        cities.require(body.city());
        if (body.participatingCities() != null) {
            body.participatingCities().forEach(cities::require);
        }
        MissionId id = body.idOrDerived();
        if (body.parent() != null && !body.parent().equals(id)) {
            missions.get(body.parent());
        }
        return commands.created(
                missions.handle(body.toCommand(), body.city(), commands.context()),
                "/missions/" + id,
                MissionProblems::of,
                MissionView::of);
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listMissions", summary = "Missions, by id")
    @APIResponse(responseCode = "200", description = "A page of missions")
    public RestResponse<Page<MissionSummary>> list(
            @QueryParam("city") @Parameter(description = "Only those that this city leads or takes part in.") @Nullable
                    CityId city,
            @QueryParam("topic") @Parameter(description = "Only on this topic.") @Nullable Topic topic,
            @QueryParam("status") @Parameter(description = "Only those that stand so.") @Nullable MissionStatus status,
            @QueryParam("stage")
                    @Parameter(description = "Only those whose furthest stage of formalisation this is.")
                    @Nullable
                    FormalisationStage stage,
            @BeanParam PageParameters page) {
        Map<String, String> filter = new TreeMap<>();
        if (topic != null) {
            filter.put("topic", topic.value());
        }
        if (status != null) {
            filter.put("status", EventJson.word(status));
        }
        if (stage != null) {
            filter.put("stage", EventJson.word(stage));
        }
        return pages.answer(
                page,
                (after, limit) -> MissionEntry.find(
                        city == null ? null : city.value(), filter, after.isEmpty() ? "" : after.getFirst(), limit),
                mission -> List.of(mission.id),
                MissionEntry::summary);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getMission", summary = "A mission")
    @APIResponse(responseCode = "200", description = "The mission, as its own events tell it")
    public RestResponse<MissionView> get(@PathParam("id") MissionId id) {
        Versioned found = missions.get(id);
        return reads.answer(found.version(), () -> MissionView.of(found.mission(), found.version()));
    }

    @POST
    @Path("{id}/fit-test")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "testMissionFit",
            summary = "Hold a mission against the five criteria",
            description = "A later test adds to the earlier ones and replaces none.")
    @APIResponse(responseCode = "200", description = "Recorded; the outcome is in the last of fitTests")
    public RestResponse<MissionView> testFit(@PathParam("id") MissionId id, TestMissionFitRequest body) {
        return handle(missions.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/launch")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "launchMission",
            summary = "Launch a mission",
            description =
                    "Possible without a governing body, roles or a way of deciding; warnings then says what is missing.")
    @APIResponse(responseCode = "200", description = "Launched")
    public RestResponse<MissionView> launch(@PathParam("id") MissionId id, LaunchMissionRequest body) {
        Versioned mission = missions.get(id);
        caller.requireCity(mission.leadCity().value());
        return commands.answer(
                missions.handle(body.toCommand(id), mission.leadCity(), commands.context()),
                MissionProblems::of,
                (state, version) -> MissionView.of(state, version, launchWarnings(id, body.occurred())));
    }

    private List<Warning> launchWarnings(MissionId mission, Occurred launched) {
        return launchReviews.stream()
                .flatMap(review -> review.warnings(mission, launched).stream())
                .sorted(Comparator.comparing(Warning::code))
                .toList();
    }

    @POST
    @Path("{id}/formalisation-stages")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "recordFormalisationStage",
            summary = "Record that a mission reached a stage of formalisation",
            description = "In any order: an earlier stage may be recorded later.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> recordStage(@PathParam("id") MissionId id, RecordFormalisationStageRequest body) {
        return handle(missions.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/continuity-confirmations")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "confirmMissionContinuity",
            summary = "Confirm that a city goes on with the mission under a new administration")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> confirmContinuity(@PathParam("id") MissionId id, ConfirmContinuityRequest body) {
        Versioned mission = missions.get(id);
        ConfirmContinuity command = body.toCommand(id, mission.leadCity());
        caller.requireCity(mission.leadCity().value());
        cities.requireTerm(command.city(), command.term());
        return handle(mission, command);
    }

    @POST
    @Path("{id}/coordination-unit")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "establishCoordinationUnit",
            summary = "Record an office or team that coordinates the mission")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> establishUnit(
            @PathParam("id") MissionId id, EstablishCoordinationUnitRequest body) {
        return handle(missions.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/triggers")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "recordTrigger", summary = "Record what made the mission necessary or possible")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> recordTrigger(@PathParam("id") MissionId id, RecordTriggerRequest body) {
        return handle(missions.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/goals")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "setGoal", summary = "Record a goal that the mission set itself")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> setGoal(@PathParam("id") MissionId id, SetGoalRequest body) {
        return handle(missions.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/scope-changes")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "changeScope", summary = "Record that the mission took on more, or less")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> changeScope(@PathParam("id") MissionId id, ChangeScopeRequest body) {
        return handle(missions.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/suspend")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "suspendMission", summary = "Suspend a mission")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> suspend(@PathParam("id") MissionId id, SuspendMissionRequest body) {
        return handle(missions.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/relaunch")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "relaunchMission", summary = "Go on with a mission that was suspended or closed")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> relaunch(@PathParam("id") MissionId id, RelaunchMissionRequest body) {
        return handle(missions.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "closeMission", summary = "Close a mission, or give up its proposal")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> close(@PathParam("id") MissionId id, CloseMissionRequest body) {
        return handle(missions.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/successors")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "linkSuccessor", summary = "Link the mission that carries on what this one began")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> linkSuccessor(@PathParam("id") MissionId id, LinkSuccessorRequest body) {
        Versioned mission = missions.get(id);
        caller.requireCity(mission.leadCity().value());
        if (!body.successor().equals(id)) {
            missions.get(body.successor());
        }
        return handle(mission, body.toCommand(id));
    }

    private RestResponse<MissionView> handle(Versioned mission, MissionCommand command) {
        caller.requireCity(mission.leadCity().value());
        return commands.answer(
                missions.handle(command, mission.leadCity(), commands.context()), MissionProblems::of, MissionView::of);
    }
}
