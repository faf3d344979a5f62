package org.missionpartnerships.mission.replication;

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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.chronology.EndOf;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.lineage.LineageView;
import org.missionpartnerships.mission.lineage.ReadableLineage;
import org.missionpartnerships.mission.mission.AcyclicLineage;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.mission.practice.PublishedPractices;
import org.missionpartnerships.mission.replication.Replication.Known;
import org.missionpartnerships.mission.replication.ReplicationCommand.LinkReplicationMission;
import org.missionpartnerships.mission.replication.ReplicationCommand.RequestReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.StartReplication;
import org.missionpartnerships.mission.replication.Replications.Versioned;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.mission.ReplicationStatus;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Path("replications")
@RunOnVirtualThread
@Tag(name = "Replications")
public class ReplicationResource {

    private final Replications replications;
    private final PublishedPractices practices;
    private final ProposedMissions missions;
    private final RegisteredCities cities;
    private final AcyclicLineage lineage;
    private final ReadableLineage readableLineage;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    ReplicationResource(
            Replications replications,
            PublishedPractices practices,
            ProposedMissions missions,
            RegisteredCities cities,
            AcyclicLineage lineage,
            ReadableLineage readableLineage,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller) {
        this.replications = replications;
        this.practices = practices;
        this.missions = missions;
        this.cities = cities;
        this.lineage = lineage;
        this.readableLineage = readableLineage;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "requestReplication",
            summary = "Record that someone asks to build a mission or practice again in another place",
            description =
                    "By a steward of the city that the mission or practice comes from. The place need not be a registered city. A start that nobody asked for is recorded with POST /replications/{id}/start.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<ReplicationView> request(RequestReplicationRequest body) {
        RequestReplication command = body.toCommand();
        return commands.created(
                begin(command, command.mission(), command.practice(), command.place()),
                "/replications/" + command.replication(),
                ReplicationProblems::of,
                ReplicationView::of);
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listReplications", summary = "Replications, by id")
    @APIResponse(responseCode = "200", description = "A page of replications")
    public RestResponse<Page<ReplicationSummary>> list(
            @QueryParam("mission") @Parameter(description = "Only of this mission.") @Nullable MissionId mission,
            @QueryParam("practice") @Parameter(description = "Only of this practice.") @Nullable PracticeId practice,
            @QueryParam("city") @Parameter(description = "Only in this registered city.") @Nullable CityId city,
            @QueryParam("country") @Parameter(description = "Only in this country; ISO 3166-1, two letters.") @Nullable
                    String country,
            @QueryParam("status") @Parameter(description = "Only those that stand so.") @Nullable
                    ReplicationStatus status,
            @BeanParam PageParameters page) {
        Map<String, String> filter = new TreeMap<>();
        narrow(filter, "mission", mission);
        narrow(filter, "practice", practice);
        narrow(filter, "city", city);
        narrow(filter, "country", country);
        narrow(filter, "status", status == null ? null : EventJson.word(status));
        return pages.answer(
                page,
                (after, limit) -> ReplicationEntry.find(filter, after.isEmpty() ? "" : after.getFirst(), limit),
                replication -> List.of(replication.id),
                ReplicationEntry::summary);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getReplication", summary = "A replication")
    @APIResponse(responseCode = "200", description = "The replication, as its own events tell it")
    public RestResponse<ReplicationView> get(@PathParam("id") ReplicationId id) {
        Versioned found = replications.get(id);
        return reads.answer(found.version(), () -> ReplicationView.of(found.replication(), found.version()));
    }

    @GET
    @Path("{id}/lineage")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "readReplicationLineage",
            summary = "The lineage of a replication",
            description = ReadableLineage.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "The replication's lineage")
    public LineageView lineage(
            @PathParam("id") ReplicationId id,
            @QueryParam("depth") @DefaultValue("3") @Parameter(description = ReadableLineage.DEPTH) int depth,
            @QueryParam("at") @Parameter(description = ReadableLineage.AT) @Nullable EndOf at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        replications.get(id);
        return readableLineage.read(LineageNode.of(id), depth, EndOf.given(at), knownAt);
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "startReplication",
            summary = "Record that a replication began, whether or not anyone had recorded a request")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ReplicationView> start(@PathParam("id") ReplicationId id, StartReplicationRequest body) {
        StartReplication command = body.toCommand(id);
        Optional<Versioned> known = replications.find(id);
        if (known.isPresent()) {
            return handle(known.get(), command);
        }
        if (command.mission() == null && command.practice() == null) {
            throw ReplicationProblems.notFound(id).exception();
        }
        return commands.answer(
                begin(command, command.mission(), command.practice(), command.place()),
                ReplicationProblems::of,
                ReplicationView::of);
    }

    @POST
    @Path("{id}/funders")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "fundReplication", summary = "Record who pays for a replication")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ReplicationView> fund(@PathParam("id") ReplicationId id, FundReplicationRequest body) {
        return handle(replications.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/adaptations")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "adaptReplication", summary = "Record what was changed to fit the place")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ReplicationView> adapt(@PathParam("id") ReplicationId id, AdaptReplicationRequest body) {
        return handle(replications.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/mission")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "linkReplicationMission",
            summary = "Link the mission that came of a replication",
            description =
                    "Refused if what is replicated comes from that mission, over whatever links: nothing comes from itself.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ReplicationView> linkMission(
            @PathParam("id") ReplicationId id, LinkReplicationMissionRequest body) {
        Known replication = replications.get(id).replication();
        LinkReplicationMission command = body.toCommand(id);
        Home home = home(replication.origin().mission(), replication.origin().practice());
        caller.requireCity(home.writer().value());
        missions.require(command.resulting());
        CommandContext context = commands.context();
        Function<CommandContext, Handled<Replication, ReplicationRejection>> recording =
                within -> replications.handle(command, home.ledger(), within);
        // What is linked already was reserved then.
        Handled<Replication, ReplicationRejection> handled =
                replication.resulting().isPresent()
                        ? recording.apply(context)
                        : lineage.linkReplication(
                                id, replication.origin().mission(), command.resulting(), context, recording);
        return commands.answer(handled, ReplicationProblems::of, ReplicationView::of);
    }

    @POST
    @Path("{id}/fail")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "failReplication", summary = "Record that a replication came to nothing, and why")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ReplicationView> fail(@PathParam("id") ReplicationId id, FailReplicationRequest body) {
        return handle(replications.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "completeReplication", summary = "Record that a replication stands on its own")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ReplicationView> complete(@PathParam("id") ReplicationId id, CompleteReplicationRequest body) {
        return handle(replications.get(id), body.toCommand(id));
    }

    private Handled<Replication, ReplicationRejection> begin(
            ReplicationCommand command,
            @Nullable MissionId mission,
            @Nullable PracticeId practice,
            @Nullable Place place) {
        Home home = home(mission, practice);
        caller.requireCity(home.writer().value());
        if (place != null && place.city() != null) {
            cities.require(place.city());
        }
        return replications.handle(command, home.ledger(), commands.context());
    }

    private RestResponse<ReplicationView> handle(Versioned found, ReplicationCommand command) {
        Home home = home(
                found.replication().origin().mission(),
                found.replication().origin().practice());
        caller.requireCity(home.writer().value());
        return commands.answer(
                replications.handle(command, home.ledger(), commands.context()),
                ReplicationProblems::of,
                ReplicationView::of);
    }

    /** Of neither, the decider will say that one is missing. */
    private Home home(@Nullable MissionId mission, @Nullable PracticeId practice) {
        if (mission != null) {
            CityId lead = missions.require(mission).leadCity();
            return new Home(lead, lead);
        }
        return new Home(
                CityId.NETWORK,
                practice == null ? CityId.NETWORK : practices.require(practice).home());
    }

    private static void narrow(Map<String, String> filter, String attribute, @Nullable Object value) {
        if (value != null) {
            filter.put(attribute, value.toString());
        }
    }

    /**
     * @param ledger in which the replication is recorded
     * @param writer the city whose stewards may record it
     */
    private record Home(CityId ledger, CityId writer) {}
}
