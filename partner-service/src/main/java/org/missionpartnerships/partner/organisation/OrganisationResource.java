package org.missionpartnerships.partner.organisation;

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
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.published.value.OrganisationId;

@Path("/organisations")
@RunOnVirtualThread
@Tag(name = "Organisations")
public class OrganisationResource {

    private final Organisations organisations;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;

    OrganisationResource(Organisations organisations, Commands commands, Reads reads, Pages pages) {
        this.organisations = organisations;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "registerOrganisation",
            summary = "Register an organisation",
            description =
                    "Makes an organisation known to the network of all cities, so that memberships and commitments can name it.")
    @APIResponse(responseCode = "201", description = "Registered")
    @APIResponse(responseCode = "200", description = "It was registered already, just so")
    public RestResponse<OrganisationView> register(RegisterOrganisationRequest body) {
        var command = body.toCommand();
        return commands.created(
                organisations.handle(command, commands.context()),
                "/organisations/" + command.organisation(),
                OrganisationProblems::of,
                OrganisationView::of);
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listOrganisations", summary = "Organisations, in the order of their ids")
    @APIResponse(responseCode = "200", description = "A page of organisations")
    public RestResponse<Page<OrganisationView>> list(@BeanParam PageParameters page) {
        return pages.answer(
                page,
                (after, limit) -> OrganisationEntry.after(after.isEmpty() ? "" : after.getFirst(), limit).stream()
                        .map(OrganisationEntry::view)
                        .toList(),
                organisation -> List.of(organisation.id().value()));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getOrganisation", summary = "An organisation")
    @APIResponse(responseCode = "200", description = "The organisation, as its own events tell it")
    public RestResponse<OrganisationView> get(@PathParam("id") OrganisationId id) {
        var organisation = organisations
                .find(id)
                .orElseThrow(() -> OrganisationProblems.notFound(id).exception());
        return reads.answer(
                organisation.version(), () -> OrganisationView.of(organisation.state(), organisation.version()));
    }
}
