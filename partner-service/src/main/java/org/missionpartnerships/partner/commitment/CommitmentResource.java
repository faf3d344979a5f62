package org.missionpartnerships.partner.commitment;

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
import org.missionpartnerships.eventsourcing.lanes.CommandLanes.Loaded;
import org.missionpartnerships.partner.mission.Mission;
import org.missionpartnerships.partner.mission.Missions;
import org.missionpartnerships.partner.organisation.RegisteredOrganisations;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.OrganisationId;

@Path("/")
@RunOnVirtualThread
@Tag(name = "Commitments")
public class CommitmentResource {

    private final Commitments commitments;
    private final RegisteredOrganisations organisations;
    private final Missions missions;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    CommitmentResource(
            Commitments commitments,
            RegisteredOrganisations organisations,
            Missions missions,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller) {
        this.commitments = commitments;
        this.organisations = organisations;
        this.missions = missions;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @Path("missions/{mission}/commitments")
    @RolesAllowed({Roles.STEWARD, Roles.PARTNER})
    @Operation(
            operationId = "makeCommitment",
            summary = "Record a promise to a mission",
            description = "By a steward of the mission's lead city, or by a partner for its own organisation.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<CommitmentView> make(@PathParam("mission") MissionId id, MakeCommitmentRequest body) {
        Mission mission = missions.require(id);
        requireRight(mission.leadCity().value(), body.organisation());
        if (body.organisation() != null) {
            organisations.require(body.organisation());
        }
        return commands.created(
                commitments.handle(body.toCommand(id), mission.ledger(), commands.context()),
                commitment -> "/commitments/" + CommitmentView.of(commitment, 0).id(),
                CommitmentProblems::of,
                CommitmentView::of);
    }

    @POST
    @Path("commitments/{id}/delivery")
    @RolesAllowed({Roles.STEWARD, Roles.PARTNER})
    @Operation(
            operationId = "deliverCommitment",
            summary = "Record that a commitment was delivered",
            description = "By a steward of the mission's lead city, or by a partner for its own organisation.")
    @APIResponse(responseCode = "200", description = "Delivered")
    public RestResponse<CommitmentView> deliver(@PathParam("id") CommitmentId id, DeliverCommitmentRequest body) {
        Loaded<Commitment> commitment = require(id);
        requireRight(
                commitment.ledger().name(),
                CommitmentView.of(commitment.state(), commitment.version()).organisation());
        return commands.answer(
                commitments.handle(body.toCommand(id), commitment.ledger(), commands.context()),
                CommitmentProblems::of,
                CommitmentView::of);
    }

    @GET
    @Path("commitments/{id}")
    @PermitAll
    @Operation(operationId = "getCommitment", summary = "A commitment")
    @APIResponse(responseCode = "200", description = "The commitment, as its own events tell it")
    public RestResponse<CommitmentView> get(@PathParam("id") CommitmentId id) {
        Loaded<Commitment> commitment = require(id);
        return reads.answer(commitment.version(), () -> CommitmentView.of(commitment.state(), commitment.version()));
    }

    @GET
    @Path("commitments")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listCommitments",
            summary = "Commitments, by city and in the order in which they were recorded")
    @APIResponse(responseCode = "200", description = "A page of commitments")
    public RestResponse<Page<CommitmentView>> list(
            @QueryParam("mission") @Parameter(description = "Only to this mission.") @Nullable MissionId mission,
            @QueryParam("organisation") @Parameter(description = "Only of this organisation.") @Nullable
                    OrganisationId organisation,
            @QueryParam("status") @Parameter(description = "Only those that have come this far.") @Nullable
                    CommitmentStatus status,
            @BeanParam PageParameters page) {
        Map<String, String> filter = new TreeMap<>();
        if (mission != null) {
            filter.put("mission", mission.value());
        }
        if (organisation != null) {
            filter.put("organisation", organisation.value());
        }
        if (status != null) {
            filter.put("status", EventJson.word(status));
        }
        return pages.answer(
                page,
                (after, limit) -> after.isEmpty()
                        ? CommitmentEntry.find(filter, "", 0, limit)
                        : CommitmentEntry.find(filter, after.getFirst(), Long.parseLong(after.getLast()), limit),
                entry -> List.of(entry.city, Long.toString(entry.seq)),
                CommitmentEntry::view);
    }

    private Loaded<Commitment> require(CommitmentId id) {
        return commitments
                .find(id)
                .orElseThrow(() -> CommitmentProblems.notFound(id).exception());
    }

    /** A steward writes for its cities, a partner for its own organisation and for no group. */
    private void requireRight(String city, @Nullable OrganisationId organisation) {
        if (caller.has(Roles.STEWARD)) {
            caller.requireCity(city);
        } else {
            caller.requireOrganisation(organisation == null ? "(unnamed)" : organisation.value());
        }
    }
}
