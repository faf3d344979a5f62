package org.missionpartnerships.edge.garden;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

@Path("/gardens")
@RunOnVirtualThread
public class GardenResource {

    private final CommandLanes lanes;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    GardenResource(CommandLanes lanes, Commands commands, Reads reads, Pages pages, Caller caller) {
        this.lanes = lanes;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    public enum Soil {
        CLAY,
        SAND
    }

    public record Address(String street, @Nullable Integer number) {}

    public record OpenGardenRequest(
            CityId city,
            String id,
            @Size(max = 40) String title,
            @Nullable Occurred occurred,
            Optional<Soil> soil,
            @Nullable Address address,
            @Nullable List<Address> neighbours,
            @Nullable BigDecimal hectares,
            @Nullable LocalDate since,
            @Nullable UUID owner,
            @Nullable Map<String, String> labels) {}

    public record PlantTreesRequest(@Max(5000) int count) {}

    public record GardenView(
            String title,
            int trees,
            GardenStatus status,
            @Nullable String closedBecause,
            long version) {

        static GardenView of(Garden garden, long version) {
            return switch (garden) {
                case Garden.Absent _ -> new GardenView("", 0, GardenStatus.ABSENT, null, version);
                case Garden.Open(String title, int trees) ->
                    new GardenView(title, trees, GardenStatus.OPEN, null, version);
                case Garden.Closed(String title, int trees) ->
                    new GardenView(title, trees, GardenStatus.CLOSED, "winter", version);
            };
        }
    }

    public enum GardenStatus {
        ABSENT,
        OPEN,
        CLOSED
    }

    public record Tree(String id, CityId city) {}

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "openGarden", summary = "Open a garden")
    @APIResponse(responseCode = "201", description = "Opened")
    public RestResponse<GardenView> open(OpenGardenRequest body) {
        caller.requireCity(body.city().value());
        var handled = lanes.handle(
                Garden.TYPE,
                new Ledger(body.city().value()),
                Garden.TYPE.stream(body.id()),
                new Garden.Command.OpenGarden(body.id(), body.title()),
                commands.context());
        return commands.created(handled, "/gardens/" + body.id(), GardenProblems::of, GardenView::of);
    }

    @POST
    @Path("{id}/trees")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "plantTrees", summary = "Plant trees")
    public RestResponse<GardenView> plant(@PathParam("id") String id, PlantTreesRequest body) {
        return handle(id, new Garden.Command.PlantTrees(id, body.count()));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "closeGarden", summary = "Close a garden")
    public RestResponse<GardenView> close(@PathParam("id") String id) {
        return handle(id, new Garden.Command.CloseGarden(id));
    }

    private RestResponse<GardenView> handle(String id, Garden.Command command) {
        var garden = lanes.load(Garden.TYPE, Garden.TYPE.stream(id))
                .orElseThrow(() -> GardenProblems.notFound(id).exception());
        caller.requireCity(garden.ledger().name());
        var handled = lanes.handle(Garden.TYPE, garden.ledger(), Garden.TYPE.stream(id), command, commands.context());
        return commands.answer(handled, GardenProblems::of, GardenView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getGarden", summary = "A garden")
    public RestResponse<GardenView> get(@PathParam("id") String id) {
        var garden = lanes.load(Garden.TYPE, Garden.TYPE.stream(id))
                .orElseThrow(() -> GardenProblems.notFound(id).exception());
        return reads.answer(garden.version(), () -> GardenView.of(garden.state(), garden.version()));
    }

    @GET
    @Path("{city}/trees")
    @PermitAll
    @Operation(operationId = "listTrees", summary = "Trees, by id")
    public RestResponse<Page<Tree>> trees(
            @PathParam("city") CityId city,
            @QueryParam("soil") @Nullable Soil soil,
            @QueryParam("since") @Nullable LocalDate since,
            @BeanParam PageParameters page) {
        return pages.answer(
                page,
                (after, limit) -> IntStream.rangeClosed(1, 125)
                        .mapToObj("tree-%03d"::formatted)
                        .filter(tree -> after.isEmpty() || tree.compareTo(after.getFirst()) > 0)
                        .limit(limit)
                        .map(tree -> new Tree(tree, city))
                        .toList(),
                tree -> List.of(tree.id()));
    }

    @GET
    @Path("{id}/fault")
    @PermitAll
    @Operation(operationId = "failInGarden", summary = "Fails")
    public String fault(@PathParam("id") String id) {
        throw new IllegalStateException("secret of " + id);
    }
}
