package org.missionpartnerships.mission.purpose;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.chronology.AskedDay;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.mission.CommandedMissions;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.RecordedMissions;
import org.missionpartnerships.mission.mission.RecordedMissions.Versioned;
import org.missionpartnerships.mission.missionrecord.MissionView;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** What a mission is for, and whether it is one. */
@Path("missions")
@RunOnVirtualThread
@Tag(name = "Missions")
public class PurposeResource {

    private final RecordedMissions recorded;
    private final CommandedMissions missions;
    private final RegisteredCities cities;
    private final FollowedEvents followed;
    private final Caller caller;

    PurposeResource(
            RecordedMissions recorded,
            CommandedMissions missions,
            RegisteredCities cities,
            FollowedEvents followed,
            Caller caller) {
        this.recorded = recorded;
        this.missions = missions;
        this.cities = cities;
        this.followed = followed;
        this.caller = caller;
    }

    @POST
    @Path("{id}/framings")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "frameChallenge",
            summary = "Put the challenge into words",
            description =
                    "Before anyone proposes the mission, or anew. Every wording is kept; the last one is the mission's challenge.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> frame(@PathParam("id") MissionId id, FrameChallengeRequest body) {
        CityId named = body.city() == null ? recorded.get(id).leadCity() : body.city();
        CityId leadCity = recorded.find(id).map(Versioned::leadCity).orElse(named);
        caller.requireCity(leadCity.value());
        cities.require(named);
        return missions.answer(body.toCommand(id, named), leadCity, MissionView::of);
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
        return missions.answer(id, body.toCommand(id), MissionView::of);
    }

    @GET
    @Path("{id}/fit-test")
    @PermitAll
    @Operation(
            operationId = "getMissionFit",
            summary = "All fit tests of a mission, and which of them stood on a date",
            description = "A refusal stays on file: a later test adds to it, and never replaces it.")
    @APIResponse(responseCode = "200", description = "The tests that had or may have been done by then")
    public MissionFit fit(@PathParam("id") MissionId id, @BeanParam AskedDay asked) {
        Known mission = recorded.proposed(id);
        return MissionFit.of(
                id,
                recorded.asKnown(mission, asked.knownAt()),
                followed.at(
                        asked.day(),
                        mission.leadCity(),
                        KnownAt.orEver(asked.knownAt()),
                        mission.dossier().dates()));
    }

    @POST
    @Path("{id}/triggers")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "recordTrigger", summary = "Record what made the mission necessary or possible")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> recordTrigger(@PathParam("id") MissionId id, RecordTriggerRequest body) {
        return missions.answer(id, body.toCommand(id), MissionView::of);
    }

    @POST
    @Path("{id}/goals")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "setGoal", summary = "Record a goal that the mission set itself")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> setGoal(@PathParam("id") MissionId id, SetGoalRequest body) {
        return missions.answer(id, body.toCommand(id), MissionView::of);
    }

    @POST
    @Path("{id}/goals/{goal}/revise")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "reviseGoal",
            summary = "Record that a goal is now another",
            description = "Every version of it is kept; the last one holds.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> reviseGoal(
            @PathParam("id") MissionId id, @PathParam("goal") GoalId goal, ReviseGoalRequest body) {
        return missions.answer(id, body.toCommand(id, goal), MissionView::of);
    }

    @POST
    @Path("{id}/scope-changes")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "changeScope", summary = "Record that the mission took on more, or less")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> changeScope(@PathParam("id") MissionId id, ChangeScopeRequest body) {
        return missions.answer(id, body.toCommand(id), MissionView::of);
    }
}
