package org.missionpartnerships.mission.mission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.mission.MissionCommand.LinkSuccessor;
import org.missionpartnerships.mission.mission.RecordedMissions.Versioned;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** A mission from its proposal to its end, and to what carries it on. */
@Path("missions")
@RunOnVirtualThread
@Tag(name = "Missions")
public class LifeCycleResource {

    private final Missions missions;
    private final RegisteredCities cities;
    private final AcyclicLineage lineage;
    private final Instance<LaunchReview> launchReviews;
    private final MissionAnswers answers;
    private final Commands commands;
    private final Caller caller;

    LifeCycleResource(
            Missions missions,
            RegisteredCities cities,
            AcyclicLineage lineage,
            Instance<LaunchReview> launchReviews,
            MissionAnswers answers,
            Commands commands,
            Caller caller) {
        this.missions = missions;
        this.cities = cities;
        this.lineage = lineage;
        this.launchReviews = launchReviews;
        this.answers = answers;
        this.commands = commands;
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
            missions.proposed(body.parent());
        }
        return commands.created(
                missions.handle(body.toCommand(), body.city(), commands.context()),
                "/missions/" + id,
                MissionProblems::of,
                MissionView::of);
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
    @Path("{id}/suspend")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "suspendMission", summary = "Suspend a mission")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> suspend(@PathParam("id") MissionId id, SuspendMissionRequest body) {
        return answers.answer(id, body.toCommand(id), MissionView::of);
    }

    @POST
    @Path("{id}/relaunch")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "relaunchMission", summary = "Go on with a mission that was suspended or closed")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> relaunch(@PathParam("id") MissionId id, RelaunchMissionRequest body) {
        return answers.answer(id, body.toCommand(id), MissionView::of);
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "closeMission", summary = "Close a mission, or give up its proposal")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> close(@PathParam("id") MissionId id, CloseMissionRequest body) {
        return answers.answer(id, body.toCommand(id), MissionView::of);
    }

    @POST
    @Path("{id}/successors")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "linkSuccessor",
            summary = "Link the mission that carries on what this one began",
            description =
                    "Refused if this mission comes from that one, over whatever links: nothing comes from itself.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> linkSuccessor(@PathParam("id") MissionId id, LinkSuccessorRequest body) {
        Versioned mission = missions.get(id);
        caller.requireCity(mission.leadCity().value());
        LinkSuccessor command = body.toCommand(id);
        if (command.successor().equals(id) || mission.mission().isCarriedOnBy(command.successor())) {
            return answers.answer(id, command, MissionView::of);
        }
        missions.proposed(command.successor());
        CommandContext context = commands.context();
        return commands.answer(
                lineage.linkSuccessor(
                        id,
                        command.successor(),
                        context.metadata(),
                        () -> missions.handle(command, mission.leadCity(), context)),
                MissionProblems::of,
                MissionView::of);
    }
}
