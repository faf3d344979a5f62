package org.missionpartnerships.mission.city;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
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
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.EndOf;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.mission.city.City.Registered;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;

@Path("cities")
@RunOnVirtualThread
@Tag(name = "Cities")
public class CityResource {

    private final Cities cities;
    private final FollowedEvents followed;
    private final RegionPlaces places;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    CityResource(
            Cities cities,
            RegionPlaces places,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller,
            FollowedEvents followed) {
        this.followed = followed;
        this.cities = cities;
        this.places = places;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "registerCity", summary = "Register a city or region")
    @APIResponse(responseCode = "201", description = "Registered")
    @APIResponse(responseCode = "200", description = "It was registered already, just so")
    public RestResponse<CityView> register(RegisterCityRequest body) {
        CityId id = body.idOrDerived();
        caller.requireCity(id.value());
        return commands.created(
                cities.handle(body.toCommand(), commands.context()), "/cities/" + id, CityProblems::of, CityView::of);
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listCities", summary = "Cities and regions, by id")
    @APIResponse(responseCode = "200", description = "A page of cities")
    public RestResponse<Page<CitySummary>> list(
            @QueryParam("name")
                    @Size(min = 1, max = 200)
                    @Parameter(
                            description =
                                    "Only those one of whose names, old or new, contains this; accents and case do not matter.",
                            example = "kiev")
                    @Nullable
                    String name,
            @QueryParam("country") @Parameter(description = "Only of this country; ISO 3166-1, two letters.") @Nullable
                    String country,
            @QueryParam("kind") @Parameter(description = "Only those that are this, whatever else they are.") @Nullable
                    CityKind kind,
            @QueryParam("region")
                    @Parameter(description = "Only those that are part of this region now.", example = "upper-austria")
                    @Nullable
                    CityId region,
            @BeanParam PageParameters page) {
        CityEntry.Filter filter = new CityEntry.Filter(name, kind, country, region);
        return pages.answer(
                page,
                (after, limit) -> CityEntry.find(filter, after.isEmpty() ? "" : after.getFirst(), limit),
                city -> List.of(city.id),
                CityEntry::summary);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getCity", summary = "A city or region, as it is or as it was", description = Then.MEANING)
    @APIResponse(responseCode = "200", description = "The city, as its own events tell it")
    public RestResponse<CityView> get(@PathParam("id") CityId id, @BeanParam Moment moment) {
        return cities.get(id, moment).answer(reads, CityView::of);
    }

    @POST
    @Path("{id}/facts")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "recordCityFacts",
            summary = "Record what a source says about the city",
            description = "Stands beside what was recorded before, and replaces nothing.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<CityView> recordFacts(@PathParam("id") CityId id, RecordCityFactsRequest body) {
        return handle(id, body.toCommand(id));
    }

    @GET
    @Path("{id}/facts")
    @PermitAll
    @Operation(
            operationId = "listCityFacts",
            summary = "What is said about the city for dates up to one",
            description = "Latest statement first. What is said for a later date than the one asked for is left out.")
    @APIResponse(responseCode = "200", description = "A page of statements")
    public RestResponse<Page<CityFactsView>> listFacts(
            @PathParam("id") CityId id,
            @QueryParam("at") @Parameter(description = "The date; today (UTC) if left out.") @Nullable EndOf at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt,
            @BeanParam PageParameters page) {
        Registered city = cities.asKnown(id, knownAt);
        At asked = at(city, at, knownAt);
        List<CityFactsView> facts = city.facts().reversed().stream()
                .map(recorded -> CityFactsView.of(recorded, asked))
                .filter(view -> view.certainty() != Certainty.NOT_YET)
                .toList();
        return pages.ofWhole(page, facts);
    }

    @POST
    @Path("{id}/names")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "recordCityName",
            summary = "Record another name of the city",
            description =
                    "A new official name, another spelling, a former name, or a slip in a source. The city is found by each.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<CityView> recordName(@PathParam("id") CityId id, RecordCityNameRequest body) {
        return handle(id, body.toCommand(id));
    }

    @POST
    @Path("{id}/administrations")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "startAdministrationTerm", summary = "Record that an administration took office")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<CityView> startTerm(@PathParam("id") CityId id, StartAdministrationTermRequest body) {
        return handle(id, body.toCommand(id));
    }

    @GET
    @Path("{id}/administrations")
    @PermitAll
    @Operation(
            operationId = "listAdministrations",
            summary = "The city's administrations, in the order of recording",
            description = "All of them, or those that were or may have been in office on a date.")
    @APIResponse(responseCode = "200", description = "A page of administration terms")
    public RestResponse<Page<AdministrationTermView>> listTerms(
            @PathParam("id") CityId id,
            @QueryParam("at") @Parameter(description = "Only those in office on this date.") @Nullable EndOf at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt,
            @BeanParam PageParameters page) {
        Registered city = cities.asKnown(id, knownAt);
        At asked = at(city, at, knownAt);
        return pages.ofWhole(
                page,
                city.terms().stream()
                        .flatMap(term -> at == null
                                ? Stream.of(AdministrationTermView.of(term))
                                : AdministrationTermView.of(term, asked).stream())
                        .toList());
    }

    @POST
    @Path("{id}/administrations/{term}/end")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "endAdministrationTerm", summary = "Record that an administration left office")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<CityView> endTerm(
            @PathParam("id") CityId id, @PathParam("term") TermId term, EndAdministrationTermRequest body) {
        return handle(id, body.toCommand(id, term));
    }

    @POST
    @Path("{id}/governance-changes")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "changeGovernanceStructure",
            summary = "Record that an authority or the division into sub-units changed")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<CityView> changeGovernance(@PathParam("id") CityId id, ChangeGovernanceStructureRequest body) {
        return handle(id, body.toCommand(id));
    }

    @GET
    @Path("{id}/governance-changes")
    @PermitAll
    @Operation(
            operationId = "listGovernanceChanges",
            summary = "How the city's authorities and sub-units changed, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of changes")
    public RestResponse<Page<GovernanceChangeView>> listGovernanceChanges(
            @PathParam("id") CityId id,
            @QueryParam("at") @Parameter(description = "Only what had or may have happened by this date.") @Nullable
                    EndOf at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt,
            @BeanParam PageParameters page) {
        Registered city = cities.asKnown(id, knownAt);
        At asked = at(city, at, knownAt);
        return pages.ofWhole(
                page,
                city.governanceChanges().stream()
                        .flatMap(changed -> at == null
                                ? Stream.of(GovernanceChangeView.of(changed))
                                : GovernanceChangeView.of(changed, asked).stream())
                        .toList());
    }

    @GET
    @Path("{id}/governance")
    @PermitAll
    @Operation(operationId = "getCityGovernance", summary = "Who governed the city on a date, and how it was divided")
    @APIResponse(responseCode = "200", description = "What stood or may have stood then")
    public CityGovernanceView governance(
            @PathParam("id") CityId id,
            @QueryParam("at") @Parameter(description = "The date; today (UTC) if left out.") @Nullable EndOf at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        Registered city = cities.asKnown(id, knownAt);
        return CityGovernanceView.of(city, at(city, at, knownAt));
    }

    @POST
    @Path("{id}/distinctions")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "awardDistinction",
            summary = "Record that someone gave the city a title, or the standing of a territory")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<CityView> awardDistinction(@PathParam("id") CityId id, AwardDistinctionRequest body) {
        return handle(id, body.toCommand(id));
    }

    @POST
    @Path("{id}/members")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "joinRegion",
            summary = "Record that a registered city or county became part of a region",
            description = "Refused if the region is part of it at the same time, over however many members.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<CityView> joinRegion(@PathParam("id") CityId id, JoinRegionRequest body) {
        caller.requireCity(id.value());
        if (!body.member().equals(id)) {
            cities.require(body.member());
        }
        return commands.answer(places.join(body.toCommand(id), commands.context()), CityProblems::of, CityView::of);
    }

    @GET
    @Path("{id}/members")
    @PermitAll
    @Operation(
            operationId = "listRegionMembers",
            summary = "The registered cities and counties of a region, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of members")
    public RestResponse<Page<RegionMemberView>> listMembers(
            @PathParam("id") CityId id,
            @QueryParam("at") @Parameter(description = "Only those that were part of it on this date.") @Nullable
                    EndOf at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt,
            @BeanParam PageParameters page) {
        Registered city = cities.asKnown(id, knownAt);
        At asked = at(city, at, knownAt);
        return pages.ofWhole(
                page,
                city.members().stream()
                        .flatMap(member -> at == null
                                ? Stream.of(RegionMemberView.of(member))
                                : RegionMemberView.of(member, asked).stream())
                        .toList());
    }

    @POST
    @Path("{id}/members/{member}/leave")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "leaveRegion", summary = "Record that a city or county is no longer part of a region")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<CityView> leaveRegion(
            @PathParam("id") CityId id, @PathParam("member") CityId member, LeaveRegionRequest body) {
        caller.requireCity(id.value());
        return commands.answer(
                places.leave(body.toCommand(id, member), commands.context()), CityProblems::of, CityView::of);
    }

    private At at(Registered city, @Nullable EndOf day, @Nullable KnownAt knownAt) {
        return followed.at(EndOf.orToday(day), city.registration().city(), KnownAt.orEver(knownAt), city.occurrences());
    }

    private RestResponse<CityView> handle(CityId id, CityCommand command) {
        caller.requireCity(id.value());
        return commands.answer(cities.handle(command, commands.context()), CityProblems::of, CityView::of);
    }
}
