package org.missionpartnerships.milestone.indicator;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes.Loaded;
import org.missionpartnerships.milestone.mission.Mission;
import org.missionpartnerships.milestone.mission.Missions;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MissionId;

@Path("/")
@RunOnVirtualThread
@Tag(name = "Indicators")
public class IndicatorResource {

    private final Indicators indicators;
    private final Missions missions;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    IndicatorResource(
            Indicators indicators, Missions missions, Commands commands, Reads reads, Pages pages, Caller caller) {
        this.indicators = indicators;
        this.missions = missions;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @Path("missions/{mission}/indicators")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "defineIndicator", summary = "Choose something that a mission measures")
    @APIResponse(responseCode = "201", description = "Defined")
    @APIResponse(responseCode = "200", description = "It was defined already, just so")
    public RestResponse<IndicatorView> define(@PathParam("mission") MissionId id, DefineIndicatorRequest body) {
        Mission mission = missions.require(id);
        caller.requireCity(mission.leadCity().value());
        return commands.created(
                indicators.handle(body.toCommand(id), mission.ledger(), commands.context()),
                indicator -> "/indicators/" + IndicatorView.of(indicator, 0).id(),
                IndicatorProblems::of,
                IndicatorView::of);
    }

    @POST
    @Path("indicators/{id}/measurements")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "recordMeasurement",
            summary = "Record a measurement",
            description =
                    "In the indicator's unit, and as exact as its source. One that contradicts another is recorded beside it.")
    @APIResponse(responseCode = "200", description = "Recorded: the indicator with all its measurements")
    public RestResponse<IndicatorView> measure(@PathParam("id") IndicatorId id, RecordMeasurementRequest body) {
        Loaded<Indicator> indicator = require(id);
        caller.requireCity(indicator.ledger().name());
        return commands.answer(
                indicators.handle(body.toCommand(id), indicator.ledger(), commands.context()),
                IndicatorProblems::of,
                IndicatorView::of);
    }

    @GET
    @Path("indicators/{id}")
    @PermitAll
    @Operation(operationId = "getIndicator", summary = "An indicator with its measurements")
    @APIResponse(responseCode = "200", description = "The indicator, as its own events tell it")
    public RestResponse<IndicatorView> get(@PathParam("id") IndicatorId id) {
        Loaded<Indicator> indicator = require(id);
        return reads.answer(indicator.version(), () -> IndicatorView.of(indicator.state(), indicator.version()));
    }

    @GET
    @Path("missions/{mission}/indicators")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listIndicators",
            summary = "What a mission measures, in the order in which it was defined")
    @APIResponse(responseCode = "200", description = "A page of indicators")
    public RestResponse<Page<IndicatorSummary>> list(
            @PathParam("mission") MissionId id, @BeanParam PageParameters page) {
        missions.require(id);
        return pages.answer(
                page,
                (after, limit) -> IndicatorEntry.of(id, after.isEmpty() ? 0 : Long.parseLong(after.getFirst()), limit),
                entry -> List.of(Long.toString(entry.seq)),
                IndicatorEntry::summary);
    }

    private Loaded<Indicator> require(IndicatorId id) {
        return indicators
                .find(id)
                .orElseThrow(() -> IndicatorProblems.notFound(id).exception());
    }
}
