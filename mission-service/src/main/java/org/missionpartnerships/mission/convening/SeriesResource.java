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
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.convening.Convenings.Versioned;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.EditionStatus;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Path("series")
@RunOnVirtualThread
@Tag(name = "Convenings")
public class SeriesResource {

    private final Convenings convenings;
    private final Editions editions;
    private final ProposedMissions missions;
    private final RegisteredCities cities;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    SeriesResource(
            Convenings convenings,
            Editions editions,
            ProposedMissions missions,
            RegisteredCities cities,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller) {
        this.convenings = convenings;
        this.editions = editions;
        this.missions = missions;
        this.cities = cities;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "createSeries",
            summary = "Create a series of meetings",
            description =
                    "Of a mission, of a city, or of the network, for which the token must be for the city network. "
                            + "A mission's first meeting needs none: POST /missions/{id}/editions makes the mission's own.")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "200", description = "It was created already, just so")
    public RestResponse<SeriesView> create(CreateSeriesRequest body) {
        CityId city = cityOf(body);
        CityId home = city == null ? CityId.NETWORK : city;
        caller.requireCity(home.value());
        return commands.created(
                convenings.handle(body.toCommand(city), home, commands.context()),
                "/series/" + body.idOrDerived(),
                ConveningProblems::of,
                SeriesView::of);
    }

    private @Nullable CityId cityOf(CreateSeriesRequest body) {
        if (body.mission() != null) {
            return missions.require(body.mission()).leadCity();
        }
        if (body.city() != null) {
            cities.require(body.city());
        }
        return body.city();
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listSeries", summary = "Series of meetings, by id")
    @APIResponse(responseCode = "200", description = "A page of series")
    public RestResponse<Page<SeriesSummary>> list(
            @QueryParam("scope") @Parameter(description = "Only a mission's, a city's, or the network's.") @Nullable
                    SeriesScope scope,
            @QueryParam("mission") @Parameter(description = "Only this mission's.") @Nullable MissionId mission,
            @QueryParam("city")
                    @Parameter(description = "Only this city's, and those of missions that it leads.")
                    @Nullable
                    CityId city,
            @BeanParam PageParameters page) {
        Map<String, String> filter = new TreeMap<>();
        if (scope != null) {
            filter.put("scope", EventJson.word(scope));
        }
        if (mission != null) {
            filter.put("mission", mission.value());
        }
        if (city != null) {
            filter.put("city", city.value());
        }
        return pages.answer(
                page,
                (after, limit) -> SeriesEntry.find(filter, after.isEmpty() ? "" : after.getFirst(), limit),
                series -> List.of(series.id),
                SeriesEntry::summary);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getSeries", summary = "A series of meetings with its editions")
    @APIResponse(responseCode = "200", description = "The series, as its own events tell it")
    public RestResponse<SeriesView> get(
            @PathParam("id") SeriesId id,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        Versioned found = convenings.get(id, knownAt);
        return reads.answer(found.version(), () -> SeriesView.of(found.series(), found.version()));
    }

    @GET
    @Path("{id}/editions")
    @PermitAll
    @Operation(
            operationId = "listEditions",
            summary = "The editions of a series, in the order of recording",
            description = "With a date: as they stood by its end, and only what may have been planned or held by then.")
    @APIResponse(responseCode = "200", description = "A page of editions")
    public RestResponse<Page<EditionView>> listEditions(
            @PathParam("id") SeriesId id,
            @QueryParam("status") @Parameter(description = "Only those that stand so, or may.") @Nullable
                    EditionStatus status,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        convenings.get(id);
        return editions.answer(List.of(id), status, moment, page);
    }

    @POST
    @Path("{id}/editions")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "scheduleEdition", summary = "Record that an edition is planned")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<EditionView> schedule(@PathParam("id") SeriesId id, ScheduleEditionRequest body) {
        Versioned series = convenings.get(id);
        requireHost(body.hostCity());
        EditionId edition = body.editionOrDerived();
        caller.requireCity(series.home().value());
        return commands.created(
                convenings.handle(body.toCommand(id, null), series.home(), commands.context()),
                EditionView.address(id, edition),
                ConveningProblems::of,
                EditionView.of(edition));
    }

    @GET
    @Path("{id}/editions/{edition}")
    @PermitAll
    @Operation(operationId = "getEdition", summary = "An edition of a series")
    @APIResponse(responseCode = "200", description = "The edition; its ETag is that of the series")
    public RestResponse<EditionView> getEdition(
            @PathParam("id") SeriesId id,
            @PathParam("edition") EditionId edition,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        Versioned found = convenings.get(id, knownAt);
        Edition known = found.series()
                .edition(edition)
                .orElseThrow(() -> ConveningProblems.unknown(id, edition).exception());
        return reads.answer(found.version(), () -> EditionView.of(found.series().creation(), known));
    }

    @POST
    @Path("{id}/editions/{edition}/move")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "moveEdition", summary = "Record that an edition takes place at another time or elsewhere")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<EditionView> move(
            @PathParam("id") SeriesId id, @PathParam("edition") EditionId edition, MoveEditionRequest body) {
        requireHost(body.hostCity());
        return handle(id, edition, body.toCommand(id, edition));
    }

    @POST
    @Path("{id}/editions/{edition}/hold")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "holdEdition", summary = "Record that an edition took place, planned or not")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<EditionView> hold(
            @PathParam("id") SeriesId id, @PathParam("edition") EditionId edition, HoldEditionRequest body) {
        requireHost(body.hostCity());
        return handle(id, edition, body.toCommand(id, edition, null));
    }

    @POST
    @Path("{id}/editions/{edition}/cancel")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "cancelEdition", summary = "Record that an edition does not take place")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<EditionView> cancel(
            @PathParam("id") SeriesId id, @PathParam("edition") EditionId edition, CancelEditionRequest body) {
        return handle(id, edition, body.toCommand(id, edition));
    }

    private void requireHost(@Nullable CityId city) {
        if (city != null) {
            cities.require(city);
        }
    }

    private RestResponse<EditionView> handle(SeriesId id, EditionId edition, SeriesCommand command) {
        Versioned series = convenings.get(id);
        caller.requireCity(series.home().value());
        return commands.answer(
                convenings.handle(command, series.home(), commands.context()),
                ConveningProblems::of,
                EditionView.of(edition));
    }
}
