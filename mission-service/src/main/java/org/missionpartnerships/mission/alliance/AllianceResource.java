package org.missionpartnerships.mission.alliance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.EndOf;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.mission.CommandedMissions;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.MissionCommand.ConfirmContinuity;
import org.missionpartnerships.mission.mission.Participation;
import org.missionpartnerships.mission.mission.RecordedMissions;
import org.missionpartnerships.mission.mission.RecordedMissions.Versioned;
import org.missionpartnerships.mission.missionrecord.CityParticipation;
import org.missionpartnerships.mission.missionrecord.MissionView;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Who takes part in a mission, and in what form. */
@Path("missions")
@RunOnVirtualThread
@Tag(name = "Missions")
public class AllianceResource {

    private final RecordedMissions recorded;
    private final CommandedMissions missions;
    private final RegisteredCities cities;
    private final FollowedEvents followed;
    private final Pages pages;
    private final Caller caller;

    AllianceResource(
            RecordedMissions recorded,
            CommandedMissions missions,
            RegisteredCities cities,
            FollowedEvents followed,
            Pages pages,
            Caller caller) {
        this.recorded = recorded;
        this.missions = missions;
        this.cities = cities;
        this.followed = followed;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @Path("{id}/participating-cities")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "joinMission",
            summary = "Record that a city takes part from now on",
            description = "Its history shows the mission from when it takes part.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> join(@PathParam("id") MissionId id, JoinMissionRequest body) {
        caller.requireCity(recorded.get(id).leadCity().value());
        cities.require(body.city());
        return missions.answer(id, body.toCommand(id), MissionView::of);
    }

    @GET
    @Path("{id}/participating-cities")
    @PermitAll
    @Operation(
            operationId = "listParticipations",
            summary = "The cities that take or took part besides the one that leads, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of participations")
    public RestResponse<Page<CityParticipation>> participations(
            @PathParam("id") MissionId id,
            @QueryParam("at")
                    @Parameter(description = "Only those that took or may have taken part on this date.")
                    @Nullable
                    EndOf at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt,
            @BeanParam PageParameters page) {
        Known mission = recorded.proposed(id);
        List<Participation> participations =
                recorded.asKnown(mission, knownAt).map(Known::participations).orElse(List.of());
        if (at == null) {
            return pages.ofWhole(
                    page, participations.stream().map(CityParticipation::of).toList());
        }
        At then = followed.at(
                at.day(),
                mission.leadCity(),
                KnownAt.orEver(knownAt),
                mission.dossier().dates());
        return pages.ofWhole(
                page,
                participations.stream()
                        .flatMap(participation -> CityParticipation.of(participation, then).stream())
                        .toList());
    }

    @POST
    @Path("{id}/participating-cities/{city}/leave")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "leaveMission", summary = "Record that a city takes part no longer")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> leave(
            @PathParam("id") MissionId id, @PathParam("city") CityId city, LeaveMissionRequest body) {
        return missions.answer(id, body.toCommand(id, city), MissionView::of);
    }

    @POST
    @Path("{id}/arrangement-changes")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "changeArrangement",
            summary = "Record that the form of the cooperation or its terms changed",
            description = "No alliance needs to be a legal entity.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> changeArrangement(@PathParam("id") MissionId id, ChangeArrangementRequest body) {
        return missions.answer(id, body.toCommand(id), MissionView::of);
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
        return missions.answer(id, body.toCommand(id), MissionView::of);
    }

    @POST
    @Path("{id}/formalisation-stages/{stage}/end")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "endFormalisationStage",
            summary = "Record that the alliance no longer has this form",
            description = "Projects may go on without it. It can take the form again.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> endStage(
            @PathParam("id") MissionId id,
            @PathParam("stage") FormalisationStage stage,
            EndFormalisationStageRequest body) {
        return missions.answer(id, body.toCommand(id, stage), MissionView::of);
    }

    @POST
    @Path("{id}/continuity-confirmations")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "confirmMissionContinuity",
            summary = "Confirm that a city goes on with the mission under a new administration")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MissionView> confirmContinuity(@PathParam("id") MissionId id, ConfirmContinuityRequest body) {
        Versioned mission = recorded.get(id);
        ConfirmContinuity command = body.toCommand(id, mission.leadCity());
        caller.requireCity(mission.leadCity().value());
        cities.requireTerm(command.city(), command.term());
        return missions.answer(id, command, MissionView::of);
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
        return missions.answer(id, body.toCommand(id), MissionView::of);
    }
}
