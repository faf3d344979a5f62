package org.missionpartnerships.mission.exchange;

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
import java.util.Optional;
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
import org.missionpartnerships.edge.problem.InputError;
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.exchange.ExchangeCommand.RecordExchange;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.mission.mission.ProposedMissions.ProposedMission;
import org.missionpartnerships.mission.practice.PublishedPractices;
import org.missionpartnerships.published.mission.ExchangeId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Path("exchanges")
@RunOnVirtualThread
@Tag(name = "Practices")
public class ExchangeResource {

    private final Exchanges exchanges;
    private final PublishedPractices practices;
    private final ProposedMissions missions;
    private final RegisteredCities cities;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    ExchangeResource(
            Exchanges exchanges,
            PublishedPractices practices,
            ProposedMissions missions,
            RegisteredCities cities,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller) {
        this.exchanges = exchanges;
        this.practices = practices;
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
            operationId = "recordExchange",
            summary = "Record that cities learn from each other",
            description = "Recorded in the line of events of the city that tells of it; the others are named.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<ExchangeView> record(RecordExchangeRequest body) {
        Optional<ProposedMission> mission = Optional.ofNullable(body.mission()).map(missions::require);
        CityId city = Optional.ofNullable(body.city())
                .or(() -> mission.map(ProposedMission::leadCity))
                .orElseThrow(ExchangeResource::nobodyTells);
        cities.require(city);
        caller.requireCity(city.value());
        RecordExchange command =
                body.toCommand(city, mission.map(ProposedMission::cities).orElse(List.of()));
        command.cities().forEach(cities::require);
        command.practices().forEach(practices::require);
        return commands.created(
                exchanges.handle(command, city, commands.context()),
                "/exchanges/" + command.exchange(),
                ExchangeProblems::of,
                ExchangeView::of);
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listExchanges", summary = "Exchanges between cities, by id")
    @APIResponse(responseCode = "200", description = "A page of exchanges")
    public RestResponse<Page<ExchangeView>> list(
            @QueryParam("city") @Parameter(description = "Only those that this city tells of or is named in.") @Nullable
                    CityId city,
            @QueryParam("mission") @Parameter(description = "Only of this mission.") @Nullable MissionId mission,
            @BeanParam PageParameters page) {
        return pages.answer(
                page,
                (after, limit) -> ExchangeEntry.find(
                        city == null ? null : city.value(),
                        mission == null ? null : mission.value(),
                        after.isEmpty() ? "" : after.getFirst(),
                        limit),
                exchange -> List.of(exchange.id),
                ExchangeEntry::view);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getExchange",
            summary = "An exchange between cities, as it is or as it was",
            description = Then.MEANING)
    @APIResponse(responseCode = "200", description = "The exchange")
    public RestResponse<ExchangeView> get(@PathParam("id") ExchangeId id, @BeanParam Moment moment) {
        return exchanges.get(id, moment).answer(reads, ExchangeView::of);
    }

    private static RuntimeException nobodyTells() {
        String why = "is missing, and no mission is given whose lead city it could be";
        return InputError.inBody("/city", "required", why).alone().exception();
    }
}
