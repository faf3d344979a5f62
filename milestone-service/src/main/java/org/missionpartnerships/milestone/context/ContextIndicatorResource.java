package org.missionpartnerships.milestone.context;

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
import org.missionpartnerships.milestone.mission.Cities;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.ContextIndicatorId;

@Path("/context-indicators")
@RunOnVirtualThread
@Tag(name = "Context indicators")
public class ContextIndicatorResource {

    private final ContextIndicators contextIndicators;
    private final Cities cities;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    ContextIndicatorResource(
            ContextIndicators contextIndicators,
            Cities cities,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller) {
        this.contextIndicators = contextIndicators;
        this.cities = cities;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "recordContextIndicator",
            summary = "Record a fact about a city or a topic",
            description = "About a city by a steward of that city, about a topic alone by any steward.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<ContextIndicatorView> record(RecordContextIndicatorRequest body) {
        if (body.city() != null) {
            cities.require(body.city());
            caller.requireCity(body.city().value());
        }
        return commands.created(
                contextIndicators.handle(body.toCommand(), commands.context()),
                fact -> "/context-indicators/"
                        + ContextIndicatorView.of(fact, 0).id(),
                ContextIndicatorProblems::of,
                ContextIndicatorView::of);
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listContextIndicators",
            summary = "Facts about cities and topics, by city and in the order in which they were recorded")
    @APIResponse(responseCode = "200", description = "A page of facts")
    public RestResponse<Page<ContextIndicatorView>> list(
            @QueryParam("city") @Parameter(description = "Only about this city.") @Nullable CityId city,
            @QueryParam("topic") @Parameter(description = "Only about this topic.") @Nullable Topic topic,
            @BeanParam PageParameters page) {
        Map<String, String> filter = new TreeMap<>();
        if (city != null) {
            filter.put("ledger", city.value());
        }
        if (topic != null) {
            filter.put("topic", topic.value());
        }
        return pages.answer(
                page,
                (after, limit) -> after.isEmpty()
                        ? ContextIndicatorEntry.find(filter, "", 0, limit)
                        : ContextIndicatorEntry.find(filter, after.getFirst(), Long.parseLong(after.getLast()), limit),
                entry -> List.of(entry.ledger, Long.toString(entry.seq)),
                ContextIndicatorEntry::view);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getContextIndicator", summary = "A fact about a city or a topic")
    @APIResponse(responseCode = "200", description = "The fact, as its own events tell it")
    public RestResponse<ContextIndicatorView> get(@PathParam("id") ContextIndicatorId id) {
        var fact = contextIndicators
                .find(id)
                .orElseThrow(() -> ContextIndicatorProblems.notFound(id).exception());
        return reads.answer(fact.version(), () -> ContextIndicatorView.of(fact.state(), fact.version()));
    }
}
