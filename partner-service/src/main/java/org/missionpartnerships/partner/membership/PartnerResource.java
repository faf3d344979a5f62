package org.missionpartnerships.partner.membership;

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
import org.missionpartnerships.partner.membership.MembershipCommand.JoinPartner;
import org.missionpartnerships.partner.mission.Mission;
import org.missionpartnerships.partner.mission.Missions;
import org.missionpartnerships.partner.organisation.RegisteredOrganisations;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MembershipId;
import org.missionpartnerships.published.value.MissionId;

@Path("/missions/{mission}/partners")
@RunOnVirtualThread
@Tag(name = "Partners")
public class PartnerResource {

    private final Memberships memberships;
    private final RegisteredOrganisations organisations;
    private final Missions missions;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    PartnerResource(
            Memberships memberships,
            RegisteredOrganisations organisations,
            Missions missions,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller) {
        this.memberships = memberships;
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
            operationId = "joinPartner",
            summary = "Record that a partner joined",
            description = "A registered organisation, or a group whose members nobody named: nine plastics companies.")
    @APIResponse(responseCode = "201", description = "Joined")
    @APIResponse(responseCode = "200", description = "It had joined already, just so")
    public RestResponse<PartnerView> join(@PathParam("mission") MissionId id, JoinPartnerRequest body) {
        Mission mission = missions.require(id);
        caller.requireCity(mission.leadCity().value());
        JoinPartner command = command(id, body);
        return commands.created(
                memberships.handle(command, mission, commands.context()),
                "/missions/%s/partners/%s".formatted(id, command.membership()),
                MembershipProblems::of,
                PartnerView::of);
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listPartners",
            summary = "Partners of a mission, in the order in which they were recorded")
    @APIResponse(responseCode = "200", description = "A page of partners")
    public RestResponse<Page<PartnerView>> list(@PathParam("mission") MissionId id, @BeanParam PageParameters page) {
        missions.require(id);
        return pages.answer(
                page,
                (after, limit) -> MembershipEntry.of(id, after.isEmpty() ? 0 : Long.parseLong(after.getFirst()), limit),
                entry -> List.of(Long.toString(entry.seq)),
                MembershipEntry::view);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getPartner", summary = "A partner of a mission")
    @APIResponse(responseCode = "200", description = "The partner, as its own events tell it")
    public RestResponse<PartnerView> get(@PathParam("mission") MissionId mission, @PathParam("id") MembershipId id) {
        var membership = memberships
                .find(id)
                .filter(loaded -> PartnerView.of(loaded.state(), loaded.version())
                        .mission()
                        .equals(mission))
                .orElseThrow(() -> MembershipProblems.notFound(mission, id).exception());
        return reads.answer(membership.version(), () -> PartnerView.of(membership.state(), membership.version()));
    }

    /** An organisation brings its registered sector and subtype, unless the request says others. */
    private JoinPartner command(MissionId mission, JoinPartnerRequest body) {
        Sector sector = body.sector();
        Subtype subtype = body.subtype();
        if (body.organisation() != null) {
            var registration = organisations.require(body.organisation());
            boolean own = sector == null || sector == registration.sector();
            sector = sector == null ? registration.sector() : sector;
            subtype = subtype == null && own ? registration.subtype() : subtype;
        }
        Partner partner = body.partner();
        return new JoinPartner(
                Memberships.id(mission, partner),
                mission,
                partner,
                body.role(),
                sector,
                subtype,
                body.interests(),
                body.occurred(),
                body.source(),
                body.assertedBy() == null ? AssertedBy.HUMAN : body.assertedBy());
    }
}
