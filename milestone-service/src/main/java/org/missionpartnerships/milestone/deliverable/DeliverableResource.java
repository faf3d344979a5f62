package org.missionpartnerships.milestone.deliverable;

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
import org.missionpartnerships.milestone.mission.Mission;
import org.missionpartnerships.milestone.mission.Missions;
import org.missionpartnerships.published.value.DeliverableId;
import org.missionpartnerships.published.value.MissionId;

@Path("/missions/{mission}/deliverables")
@RunOnVirtualThread
@Tag(name = "Deliverables")
public class DeliverableResource {

    private final Deliverables deliverables;
    private final Missions missions;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    DeliverableResource(
            Deliverables deliverables, Missions missions, Commands commands, Reads reads, Pages pages, Caller caller) {
        this.deliverables = deliverables;
        this.missions = missions;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "publishDeliverable", summary = "Record what a mission brought forth for others to use")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<DeliverableView> publish(@PathParam("mission") MissionId id, PublishDeliverableRequest body) {
        Mission mission = missions.require(id);
        caller.requireCity(mission.leadCity().value());
        return commands.created(
                deliverables.handle(body.toCommand(id), mission.ledger(), commands.context()),
                deliverable -> "/missions/%s/deliverables/%s"
                        .formatted(id, DeliverableView.of(deliverable, 0).id()),
                DeliverableProblems::of,
                DeliverableView::of);
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listDeliverables",
            summary = "What a mission brought forth, in the order in which it was recorded")
    @APIResponse(responseCode = "200", description = "A page of deliverables")
    public RestResponse<Page<DeliverableView>> list(
            @PathParam("mission") MissionId id, @BeanParam PageParameters page) {
        missions.require(id);
        return pages.answer(
                page,
                (after, limit) ->
                        DeliverableEntry.of(id, after.isEmpty() ? 0 : Long.parseLong(after.getFirst()), limit),
                entry -> List.of(Long.toString(entry.seq)),
                DeliverableEntry::view);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getDeliverable", summary = "A deliverable of a mission")
    @APIResponse(responseCode = "200", description = "The deliverable, as its own events tell it")
    public RestResponse<DeliverableView> get(
            @PathParam("mission") MissionId mission, @PathParam("id") DeliverableId id) {
        var deliverable = deliverables
                .find(id)
                .filter(loaded -> DeliverableView.of(loaded.state(), loaded.version())
                        .mission()
                        .equals(mission))
                .orElseThrow(() -> DeliverableProblems.notFound(mission, id).exception());
        return reads.answer(
                deliverable.version(), () -> DeliverableView.of(deliverable.state(), deliverable.version()));
    }
}
