package org.missionpartnerships.mission.convening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.convening.SeriesCommand.CreateSeries;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.mission.mission.ProposedMissions.ProposedMission;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.EditionStatus;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

/**
 * A mission's meetings, without a thought of series: a mission has a series of its own, which has the mission's id and title,
 * and begins with the first meeting.
 */
@Path("missions/{id}/editions")
@RunOnVirtualThread
@Tag(name = "Convenings")
public class MissionEditionResource {

    private final Convenings convenings;
    private final Editions editions;
    private final ProposedMissions missions;
    private final RegisteredCities cities;
    private final Commands commands;
    private final Caller caller;

    MissionEditionResource(
            Convenings convenings,
            Editions editions,
            ProposedMissions missions,
            RegisteredCities cities,
            Commands commands,
            Caller caller) {
        this.convenings = convenings;
        this.editions = editions;
        this.missions = missions;
        this.cities = cities;
        this.commands = commands;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listMissionEditions",
            summary = "The editions of all series of a mission, series by series",
            description = "With a date: as they stood by its end, and only what may have been planned or held by then.")
    @APIResponse(responseCode = "200", description = "A page of editions")
    public RestResponse<Page<EditionView>> list(
            @PathParam("id") MissionId id,
            @QueryParam("status") @Parameter(description = "Only those that stand so, or may.") @Nullable
                    EditionStatus status,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        missions.require(id);
        return editions.answer(SeriesEntry.ofMission(id), status, moment, page);
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "scheduleMissionEdition",
            summary = "Record that a meeting of the mission is planned",
            description =
                    "In the mission's own series, which has the mission's id and is made if it is not there yet. To move or cancel it, "
                            + "address it in that series: POST /series/{id}/editions/{edition}/move.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<EditionView> schedule(@PathParam("id") MissionId id, ScheduleEditionRequest body) {
        ProposedMission mission = authorised(id, body.hostCity());
        CreateSeries own = own(mission, body.occurred(), body.source(), body.assertedByOrHuman());
        EditionId edition = body.editionOrDerived();
        return commands.created(
                convenings.handle(body.toCommand(own.series(), own), mission.leadCity(), commands.context()),
                EditionView.address(own.series(), edition),
                ConveningProblems::of,
                EditionView.of(edition));
    }

    @POST
    @Path("{edition}/hold")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "holdMissionEdition",
            summary = "Record that a meeting of the mission took place, planned or not",
            description = "In the mission's own series, which has the mission's id and is made if it is not there yet.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<EditionView> hold(
            @PathParam("id") MissionId id, @PathParam("edition") EditionId edition, HoldEditionRequest body) {
        ProposedMission mission = authorised(id, body.hostCity());
        CreateSeries own = own(mission, body.occurred(), body.source(), body.assertedByOrHuman());
        return commands.answer(
                convenings.handle(body.toCommand(own.series(), edition, own), mission.leadCity(), commands.context()),
                ConveningProblems::of,
                EditionView.of(edition));
    }

    private ProposedMission authorised(MissionId id, @Nullable CityId hostCity) {
        ProposedMission mission = missions.require(id);
        caller.requireCity(mission.leadCity().value());
        if (hostCity != null) {
            cities.require(hostCity);
        }
        return mission;
    }

    private static CreateSeries own(
            ProposedMission mission, Occurred occurred, @Nullable Source source, AssertedBy assertedBy) {
        return new CreateSeries(
                new SeriesId(mission.id().value()),
                mission.id(),
                mission.leadCity(),
                mission.title(),
                null,
                null,
                occurred,
                source,
                assertedBy);
    }
}
