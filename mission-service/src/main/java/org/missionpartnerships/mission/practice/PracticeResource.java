package org.missionpartnerships.mission.practice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.chronology.EndOf;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.lineage.LineageView;
import org.missionpartnerships.mission.lineage.ReadableLineage;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.mission.mission.ProposedMissions.ProposedMission;
import org.missionpartnerships.mission.practice.PracticeCommand.PublishPractice;
import org.missionpartnerships.mission.practice.Practices.Versioned;
import org.missionpartnerships.mission.search.SearchedWords;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Path("practices")
@RunOnVirtualThread
@Tag(name = "Practices")
public class PracticeResource {

    private final Practices practices;
    private final ProposedMissions missions;
    private final RegisteredCities cities;
    private final ReadableLineage lineage;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    PracticeResource(
            Practices practices,
            ProposedMissions missions,
            RegisteredCities cities,
            ReadableLineage lineage,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller) {
        this.practices = practices;
        this.missions = missions;
        this.cities = cities;
        this.lineage = lineage;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "publishPractice",
            summary = "Publish a practice that others can take up",
            description =
                    "By a steward of the city that it comes from; of city network, where it comes from no registered one.")
    @APIResponse(responseCode = "201", description = "Published")
    @APIResponse(responseCode = "200", description = "It was published already, just so")
    public RestResponse<PracticeView> publish(PublishPracticeRequest body) {
        Optional<ProposedMission> mission = Optional.ofNullable(body.mission()).map(missions::require);
        CityId from = Optional.ofNullable(body.city())
                .or(() -> mission.map(ProposedMission::leadCity))
                .orElse(null);
        if (from != null) {
            cities.require(from);
        }
        caller.requireCity((from == null ? CityId.NETWORK : from).value());
        PublishPractice command =
                body.toCommand(from, mission.map(ProposedMission::cities).orElse(List.of()));
        command.basedOn().forEach(practices::get);
        return commands.created(
                practices.handle(command, commands.context()),
                "/practices/" + command.practice(),
                PracticeProblems::of,
                PracticeView::of);
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listPractices", summary = "Practices, by id")
    @APIResponse(responseCode = "200", description = "A page of practices")
    public RestResponse<Page<PracticeSummary>> list(
            @QueryParam("q")
                    @Parameter(
                            description =
                                    "Only those that have all of these words in title, description, publisher or topic; a word's beginning is enough, accents do not matter.",
                            example = "digital solutions")
                    @Nullable
                    String q,
            @QueryParam("topic") @Parameter(description = "Only on this topic.") @Nullable Topic topic,
            @QueryParam("city") @Parameter(description = "Only those that come from this city.") @Nullable CityId city,
            @QueryParam("mission") @Parameter(description = "Only those that come from this mission.") @Nullable
                    MissionId mission,
            @QueryParam("adoptedBy") @Parameter(description = "Only those that this city adopted.") @Nullable
                    CityId adoptedBy,
            @QueryParam("tested")
                    @Parameter(description = "Only those that are said to be tried, or not to be.")
                    @Nullable
                    Boolean tested,
            @QueryParam("withdrawn") @Parameter(description = "Only those that are withdrawn, or are not.") @Nullable
                    Boolean withdrawn,
            @BeanParam PageParameters page) {
        PracticeEntry.Selection selection = new PracticeEntry.Selection(
                q == null ? null : SearchedWords.asked("q", q), topic, city, mission, adoptedBy, tested, withdrawn);
        return pages.answer(
                page,
                (after, limit) -> PracticeEntry.find(selection, after.isEmpty() ? "" : after.getFirst(), limit),
                practice -> List.of(practice.id),
                PracticeEntry::summary);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getPractice", summary = "A practice")
    @APIResponse(responseCode = "200", description = "The practice, as its own events tell it")
    public RestResponse<PracticeView> get(@PathParam("id") PracticeId id) {
        Versioned found = practices.get(id);
        return reads.answer(found.version(), () -> PracticeView.of(found.practice(), found.version()));
    }

    @GET
    @Path("{id}/lineage")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "readPracticeLineage",
            summary = "The lineage of a practice",
            description = ReadableLineage.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "The practice's lineage")
    public LineageView lineage(
            @PathParam("id") PracticeId id,
            @QueryParam("depth") @DefaultValue("3") @Parameter(description = ReadableLineage.DEPTH) int depth,
            @QueryParam("at") @Parameter(description = ReadableLineage.AT) @Nullable EndOf at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        practices.get(id);
        return lineage.read(LineageNode.of(id), depth, EndOf.given(at), knownAt);
    }

    @POST
    @Path("{id}/revisions")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "revisePractice", summary = "Say anew what a practice is, or how many there are")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<PracticeView> revise(@PathParam("id") PracticeId id, RevisePracticeRequest body) {
        return handle(id, body.toCommand(id));
    }

    @POST
    @Path("{id}/tests")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "recordPracticeTest", summary = "Record that a practice was tried, and how it went")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<PracticeView> recordTest(@PathParam("id") PracticeId id, RecordPracticeTestRequest body) {
        return handle(id, body.toCommand(id));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "withdrawPractice", summary = "No longer recommend a practice")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<PracticeView> withdraw(@PathParam("id") PracticeId id, WithdrawPracticeRequest body) {
        return handle(id, body.toCommand(id));
    }

    private RestResponse<PracticeView> handle(PracticeId id, PracticeCommand command) {
        caller.requireCity(practices.require(id).home().value());
        return commands.answer(practices.handle(command, commands.context()), PracticeProblems::of, PracticeView::of);
    }
}
