package org.missionpartnerships.mission.governing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Bodies that govern a mission or advise it: their seats, their way of deciding, their meetings. */
@Path("missions/{id}/governing-bodies")
@RunOnVirtualThread
@Tag(name = "Governance")
public class GoverningBodyResource {

    private final ProposedMissions missions;
    private final Governances governances;
    private final Commands commands;
    private final Reads reads;
    private final WholeLists lists;
    private final Caller caller;

    GoverningBodyResource(
            ProposedMissions missions,
            Governances governances,
            Commands commands,
            Reads reads,
            WholeLists lists,
            Caller caller) {
        this.missions = missions;
        this.governances = governances;
        this.commands = commands;
        this.reads = reads;
        this.lists = lists;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "establishGoverningBody",
            summary = "Record a body that governs the mission, or advises it",
            description = "A mission may have several. A body may be older than the launch.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<GoverningBodyView> establish(
            @PathParam("id") MissionId id, EstablishGoverningBodyRequest body) {
        GoverningBodyId bodyId = body.idOrDerived();
        return commands.created(
                handle(id, body.toCommand(id)),
                "/missions/%s/governing-bodies/%s".formatted(id, bodyId),
                GovernanceProblems::of,
                view(bodyId));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listGoverningBodies",
            summary = "The mission's governing bodies, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of governing bodies")
    public RestResponse<Page<GoverningBodyView>> list(@PathParam("id") MissionId id, @BeanParam PageParameters page) {
        missions.require(id);
        return lists.answer(
                page,
                governances.get(id).governance().bodies().values().stream()
                        .map(GoverningBodyView::of)
                        .toList());
    }

    @GET
    @Path("{governingBody}")
    @PermitAll
    @Operation(operationId = "getGoverningBody", summary = "A governing body through all its time")
    @APIResponse(responseCode = "200", description = "The body with everyone who ever had a seat")
    public RestResponse<GoverningBodyView> get(
            @PathParam("id") MissionId id, @PathParam("governingBody") GoverningBodyId bodyId) {
        missions.require(id);
        Governances.Versioned found = governances.get(id);
        Governance.Body body = found.governance()
                .body(bodyId)
                .orElseThrow(() -> GovernanceProblems.of(new GoverningBodyNotFound(id, bodyId))
                        .exception());
        return reads.answer(found.version(), () -> GoverningBodyView.of(body));
    }

    @POST
    @Path("{governingBody}/dissolve")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "dissolveGoverningBody", summary = "Record that a governing body ended")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<GoverningBodyView> dissolve(
            @PathParam("id") MissionId id,
            @PathParam("governingBody") GoverningBodyId bodyId,
            DissolveGoverningBodyRequest body) {
        return answer(bodyId, handle(id, body.toCommand(id, bodyId)));
    }

    @POST
    @Path("{governingBody}/seats")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "assignSeat",
            summary = "Record who holds a seat, in which role, from when",
            description = "A seat outlives its holders. One who held it earlier can be recorded later, with until.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<GoverningBodyView> assignSeat(
            @PathParam("id") MissionId id, @PathParam("governingBody") GoverningBodyId bodyId, AssignSeatRequest body) {
        return answer(bodyId, handle(id, body.toCommand(id, bodyId)));
    }

    @POST
    @Path("{governingBody}/seats/{seat}/vacate")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "vacateSeat", summary = "Record that whoever held the seat left it")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<GoverningBodyView> vacateSeat(
            @PathParam("id") MissionId id,
            @PathParam("governingBody") GoverningBodyId bodyId,
            @PathParam("seat") SeatId seat,
            VacateSeatRequest body) {
        return answer(bodyId, handle(id, body.toCommand(id, bodyId, seat)));
    }

    @POST
    @Path("{governingBody}/decision-processes")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "defineDecisionProcess",
            summary = "Record how the body decides, from when",
            description =
                    "Takes the place of the process before from that day on; the one before stays in force for its time. Where the dates leave open which came first, the one recorded later did.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<GoverningBodyView> defineDecisionProcess(
            @PathParam("id") MissionId id,
            @PathParam("governingBody") GoverningBodyId bodyId,
            DefineDecisionProcessRequest body) {
        return answer(bodyId, handle(id, body.toCommand(id, bodyId)));
    }

    @POST
    @Path("{governingBody}/meeting-cadences")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "promiseMeetingCadence",
            summary = "Record how often the body promised to meet, from when",
            description =
                    "GET /missions/{id}/governance says when the next meeting is due and whether it met regularly.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<GoverningBodyView> promiseMeetingCadence(
            @PathParam("id") MissionId id,
            @PathParam("governingBody") GoverningBodyId bodyId,
            PromiseMeetingCadenceRequest body) {
        return answer(bodyId, handle(id, body.toCommand(id, bodyId)));
    }

    @POST
    @Path("{governingBody}/meetings")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "holdMeeting",
            summary = "Record that the body met: agenda, which seats were present, who else came")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<MeetingView> holdMeeting(
            @PathParam("id") MissionId id,
            @PathParam("governingBody") GoverningBodyId bodyId,
            HoldMeetingRequest body) {
        MeetingId meeting = body.idOrDerived(bodyId);
        return commands.created(
                handle(id, body.toCommand(id, bodyId)),
                "/missions/%s/meetings/%s".formatted(id, meeting),
                GovernanceProblems::of,
                (governance, _) -> MeetingView.of(governance.meetings().get(meeting), governance, null));
    }

    private RestResponse<GoverningBodyView> answer(
            GoverningBodyId body, Handled<Governance, GovernanceRejection> handled) {
        return commands.answer(handled, GovernanceProblems::of, view(body));
    }

    private static View<Governance, GoverningBodyView> view(GoverningBodyId body) {
        return (governance, _) -> GoverningBodyView.of(governance.bodies().get(body));
    }

    private Handled<Governance, GovernanceRejection> handle(MissionId id, GovernanceCommand command) {
        CityId leadCity = missions.require(id).leadCity();
        caller.requireCity(leadCity.value());
        return governances.handle(command, leadCity, commands.context());
    }
}
