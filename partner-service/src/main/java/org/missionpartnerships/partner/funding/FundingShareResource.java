package org.missionpartnerships.partner.funding;

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
import org.missionpartnerships.partner.mission.Mission;
import org.missionpartnerships.partner.mission.Missions;
import org.missionpartnerships.partner.organisation.RegisteredOrganisations;
import org.missionpartnerships.published.value.FundingShareId;
import org.missionpartnerships.published.value.MissionId;

@Path("/missions/{mission}/funding-shares")
@RunOnVirtualThread
@Tag(name = "Funding")
public class FundingShareResource {

    private final FundingShares fundingShares;
    private final RegisteredOrganisations organisations;
    private final Missions missions;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    FundingShareResource(
            FundingShares fundingShares,
            RegisteredOrganisations organisations,
            Missions missions,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller) {
        this.fundingShares = fundingShares;
        this.organisations = organisations;
        this.missions = missions;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "recordFundingShare",
            summary = "Record what a source says about who funds something",
            description = "Each claim stands for itself: one that contradicts an earlier one is recorded beside it.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<FundingShareView> record(@PathParam("mission") MissionId id, RecordFundingShareRequest body) {
        Mission mission = missions.require(id);
        caller.requireCity(mission.leadCity().value());
        body.parts().forEach(part -> part.organisations().forEach(organisations::require));
        return commands.created(
                fundingShares.handle(body.toCommand(id), mission.ledger(), commands.context()),
                claim -> "/missions/%s/funding-shares/%s"
                        .formatted(id, FundingShareView.of(claim, 0).id()),
                FundingShareProblems::of,
                FundingShareView::of);
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listFundingShares",
            summary = "Who is said to fund what in a mission, in the order in which it was recorded")
    @APIResponse(responseCode = "200", description = "A page of claims")
    public RestResponse<Page<FundingShareView>> list(
            @PathParam("mission") MissionId id, @BeanParam PageParameters page) {
        missions.require(id);
        return pages.answer(
                page,
                (after, limit) ->
                        FundingShareEntry.of(id, after.isEmpty() ? 0 : Long.parseLong(after.getFirst()), limit),
                entry -> List.of(Long.toString(entry.seq)),
                FundingShareEntry::view);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getFundingShare", summary = "A claim about who funds something in a mission")
    @APIResponse(responseCode = "200", description = "The claim, as its own events tell it")
    public RestResponse<FundingShareView> get(
            @PathParam("mission") MissionId mission, @PathParam("id") FundingShareId id) {
        var claim = fundingShares
                .find(id)
                .filter(loaded -> FundingShareView.of(loaded.state(), loaded.version())
                        .mission()
                        .equals(mission))
                .orElseThrow(() -> FundingShareProblems.notFound(mission, id).exception());
        return reads.answer(claim.version(), () -> FundingShareView.of(claim.state(), claim.version()));
    }
}
