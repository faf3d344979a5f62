package org.missionpartnerships.mission.lifecycle;

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
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.mission.CommandedMissions;
import org.missionpartnerships.mission.mission.LaunchReview;
import org.missionpartnerships.mission.mission.LaunchReview.Launch;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.RecordedMissions;
import org.missionpartnerships.mission.mission.Warning;
import org.missionpartnerships.mission.missionrecord.MissionView;
import org.missionpartnerships.published.value.MissionId;

/** A mission from its proposal to its end, and to what carries it on. */
@Path("missions")
@RunOnVirtualThread
@Tag(name = "Missions")
public class LifeCycleResource {

    private final RecordedMissions recorded;
    private final CommandedMissions missions;
    private final RegisteredCities cities;
    private final Instance<LaunchReview> launchReviews;
    private final Caller caller;

    LifeCycleResource(
            RecordedMissions recorded,
            CommandedMissions missions,
            RegisteredCities cities,
            Instance<LaunchReview> launchReviews,
            Caller caller) {
        this.recorded = recorded;
        this.missions = missions;
        this.cities = cities;
        this.launchReviews = launchReviews;
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
        if (body.parent() != null && !body.parent().equals(body.idOrDerived())) {
            recorded.proposed(body.parent());
        }
        return missions.created(body.toCommand(), MissionView::of);
    }

    @POST
    @Path("{id}/launch")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "launchMission",
            summary = "Launch a mission",
            description =
                    "Possible without a governing body, roles, a way of deciding, a plan for scaling or anybody from outside government; warnings then says what is missing.")
    @APIResponse(responseCode = "200", description = "Launched")
    public RestResponse<MissionView> launch(@PathParam("id") MissionId id, LaunchMissionRequest body) {
        return missions.answer(
                id,
                body.toCommand(id),
                (state, version) -> MissionView.of(state, version, launchWarnings(recorded.proposed(id))));
    }

    private List<Warning> launchWarnings(Known mission) {
        Launch launch = new Launch(mission.leadCity(), mission.launched().orElseThrow());
        return launchReviews.stream()
                .flatMap(review -> review.warnings(launch).stream())
                .sorted(Comparator.comparing(Warning::code))
                .toList();
    }

    @POST
    @Path("{id}/suspend")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "suspendMission", summary = "Suspend a mission")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> suspend(@PathParam("id") MissionId id, SuspendMissionRequest body) {
        return missions.answer(id, body.toCommand(id), MissionView::of);
    }

    @POST
    @Path("{id}/relaunch")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "relaunchMission", summary = "Go on with a mission that was suspended or closed")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> relaunch(@PathParam("id") MissionId id, RelaunchMissionRequest body) {
        return missions.answer(id, body.toCommand(id), MissionView::of);
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "closeMission", summary = "Close a mission, or give up its proposal")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> close(@PathParam("id") MissionId id, CloseMissionRequest body) {
        return missions.answer(id, body.toCommand(id), MissionView::of);
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
        return missions.linkSuccessor(body.toCommand(id), MissionView::of);
    }
}
