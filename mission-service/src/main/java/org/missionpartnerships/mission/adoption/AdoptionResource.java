package org.missionpartnerships.mission.adoption;

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
import java.util.Optional;
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
import org.missionpartnerships.edge.problem.InputError;
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.adoption.AdoptionCommand.AdoptPractice;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.mission.mission.ProposedMissions.ProposedMission;
import org.missionpartnerships.mission.practice.PublishedPractices;
import org.missionpartnerships.mission.practice.PublishedPractices.PublishedPractice;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Path("adoptions")
@RunOnVirtualThread
@Tag(name = "Practices")
public class AdoptionResource {

    private final Adoptions adoptions;
    private final PublishedPractices practices;
    private final ProposedMissions missions;
    private final RegisteredCities cities;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    AdoptionResource(
            Adoptions adoptions,
            PublishedPractices practices,
            ProposedMissions missions,
            RegisteredCities cities,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller) {
        this.adoptions = adoptions;
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
            operationId = "adoptPractice",
            summary = "Record that a city takes up a practice of others",
            description = "Recorded in the adopting city's line of events.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<AdoptionView> adopt(AdoptPracticeRequest body) {
        PublishedPractice practice = practices.require(body.practice());
        Optional<ProposedMission> mission = Optional.ofNullable(body.mission()).map(missions::require);
        CityId city = Optional.ofNullable(body.city())
                .or(() -> mission.map(ProposedMission::leadCity))
                .orElseThrow(AdoptionResource::nobodyAdopts);
        cities.require(city);
        caller.requireCity(city.value());
        AdoptPractice command =
                body.toCommand(city, mission.map(ProposedMission::cities).orElse(List.of()), practice);
        return commands.created(
                adoptions.handle(command, city, commands.context()),
                "/adoptions/" + command.adoption(),
                AdoptionProblems::of,
                AdoptionView::of);
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listAdoptions", summary = "Adoptions of practices, by id")
    @APIResponse(responseCode = "200", description = "A page of adoptions")
    public RestResponse<Page<AdoptionSummary>> list(
            @QueryParam("practice") @Parameter(description = "Only of this practice.") @Nullable PracticeId practice,
            @QueryParam("city") @Parameter(description = "Only by this city.") @Nullable CityId city,
            @QueryParam("mission") @Parameter(description = "Only in this mission.") @Nullable MissionId mission,
            @QueryParam("originCity") @Parameter(description = "Only of practices that come from this city.") @Nullable
                    CityId originCity,
            @QueryParam("discontinued")
                    @Parameter(description = "Only those that were given up, or were not.")
                    @Nullable
                    Boolean discontinued,
            @BeanParam PageParameters page) {
        Map<String, Object> filter = new TreeMap<>();
        narrow(filter, "practice", practice);
        narrow(filter, "city", city);
        narrow(filter, "mission", mission);
        narrow(filter, "originCity", originCity);
        if (discontinued != null) {
            filter.put("discontinued", discontinued);
        }
        return pages.answer(
                page,
                (after, limit) -> AdoptionEntry.find(filter, after.isEmpty() ? "" : after.getFirst(), limit),
                adoption -> List.of(adoption.id),
                AdoptionEntry::summary);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getAdoption", summary = "An adoption, as it is or as it was", description = Then.MEANING)
    @APIResponse(responseCode = "200", description = "The adoption, as its own events tell it")
    public RestResponse<AdoptionView> get(@PathParam("id") AdoptionId id, @BeanParam Moment moment) {
        return adoptions.get(id, moment).answer(reads, AdoptionView::of);
    }

    @POST
    @Path("{id}/adaptations")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "adaptAdoption", summary = "Record what was changed further to fit")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<AdoptionView> adapt(@PathParam("id") AdoptionId id, AdaptAdoptionRequest body) {
        return handle(id, body.toCommand(id));
    }

    @POST
    @Path("{id}/discontinue")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "discontinueAdoption", summary = "Record that the city gave the practice up")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<AdoptionView> discontinue(@PathParam("id") AdoptionId id, DiscontinueAdoptionRequest body) {
        return handle(id, body.toCommand(id));
    }

    private RestResponse<AdoptionView> handle(AdoptionId id, AdoptionCommand command) {
        CityId city = adoptions.get(id).city();
        caller.requireCity(city.value());
        return commands.answer(
                adoptions.handle(command, city, commands.context()), AdoptionProblems::of, AdoptionView::of);
    }

    private static void narrow(Map<String, Object> filter, String attribute, @Nullable Object value) {
        if (value != null) {
            filter.put(attribute, value.toString());
        }
    }

    private static RuntimeException nobodyAdopts() {
        String why = "is missing, and no mission is given whose lead city it could be";
        return InputError.inBody("/city", "required", why).alone().exception();
    }
}
