package org.missionpartnerships.mission.governingbody;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.governing.Governance;
import org.missionpartnerships.mission.governing.Governance.Body;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernedMissions;
import org.missionpartnerships.mission.governing.KnownGovernance;
import org.missionpartnerships.mission.governing.MeetingCommand.ScheduleMeeting;
import org.missionpartnerships.mission.meeting.MeetingView;
import org.missionpartnerships.mission.meeting.ScheduleMeetingRequest;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.value.MissionId;

/** Bodies that govern a mission or advise it: their seats, their way of deciding, their meetings. */
@Path("missions/{id}/governing-bodies")
@RunOnVirtualThread
@Tag(name = "Governance")
public class GoverningBodyResource {

    private final GovernedMissions missions;

    GoverningBodyResource(GovernedMissions missions) {
        this.missions = missions;
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
        return missions.created(id, body.toCommand(id), "/governing-bodies/" + bodyId, view(bodyId));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listGoverningBodies",
            summary = "The mission's governing bodies, in the order of recording",
            description = "With a date: only those that were there by its end, or may have been.")
    @APIResponse(responseCode = "200", description = "A page of governing bodies")
    public RestResponse<Page<GoverningBodyView>> list(
            @PathParam("id") MissionId id,
            @QueryParam("type") @Parameter(description = "Only those of this type.") @Nullable GoverningBodyType type,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        return missions.page(
                id,
                page,
                moment.knownAt(),
                known -> known.governance().bodies().values().stream()
                        .filter(body ->
                                type == null || type == body.established().type())
                        .flatMap(body -> shown(body, known, moment.day()).stream())
                        .toList());
    }

    private static Optional<GoverningBodyView> shown(Body body, KnownGovernance known, @Nullable LocalDate at) {
        return at == null
                ? Optional.of(GoverningBodyView.of(body))
                : known.standing(body.established(), body.dissolved(), at)
                        .map(certainty -> GoverningBodyView.of(body, certainty));
    }

    @GET
    @Path("{governingBody}")
    @PermitAll
    @Operation(operationId = "getGoverningBody", summary = "A governing body through all its time")
    @APIResponse(responseCode = "200", description = "The body with everyone who ever had a seat")
    public RestResponse<GoverningBodyView> get(
            @PathParam("id") MissionId id,
            @PathParam("governingBody") GoverningBodyId bodyId,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        return missions.one(
                id,
                knownAt,
                governance -> governance.body(bodyId).map(GoverningBodyView::of),
                new GoverningBodyNotFound(id, bodyId));
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
        return missions.answer(id, body.toCommand(id, bodyId), view(bodyId));
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
        return missions.answer(id, body.toCommand(id, bodyId), view(bodyId));
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
        return missions.answer(id, body.toCommand(id, bodyId, seat), view(bodyId));
    }

    @POST
    @Path("{governingBody}/seats/{seat}/tenures/{tenure}/correct")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "correctSeatDates",
            summary = "Put right the days on record for someone's time on a seat",
            description =
                    "Those who held the seat are numbered from 1 in the order of recording. Both days given take the place of those on record; knownAt still reads what was known before. Decisions that were counted stay as counted; each says in recount how it would count by the seats as they are known now.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<GoverningBodyView> correctSeatDates(
            @PathParam("id") MissionId id,
            @PathParam("governingBody") GoverningBodyId bodyId,
            @PathParam("seat") SeatId seat,
            @PathParam("tenure") int tenure,
            CorrectSeatDatesRequest body) {
        return missions.answer(id, body.toCommand(id, bodyId, seat, tenure), view(bodyId));
    }

    @POST
    @Path("{governingBody}/rosters")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "tellRoster",
            summary = "Record that someone tells otherwise who was on the body",
            description =
                    "It stands beside the seats on record and beside other tellings; answers show all of them, and none is preferred. A claim of POST /claims that names the event of the telling, which GET /missions/{id}/governance gives, is what someone says of it, to be disputed and decided there. To correct a telling, withdraw it and tell anew.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<GoverningBodyView> tellRoster(
            @PathParam("id") MissionId id, @PathParam("governingBody") GoverningBodyId bodyId, TellRosterRequest body) {
        return missions.answer(id, body.toCommand(id, bodyId), view(bodyId));
    }

    @POST
    @Path("{governingBody}/rosters/{roster}/withdraw")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "withdrawRoster",
            summary = "Record that a telling of who was on the body no longer holds, and why",
            description =
                    "Answers about a day show it until it was withdrawn; the body and the history keep both. What is told instead gets an id of its own.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<GoverningBodyView> withdrawRoster(
            @PathParam("id") MissionId id,
            @PathParam("governingBody") GoverningBodyId bodyId,
            @PathParam("roster") RosterId roster,
            WithdrawRosterRequest body) {
        return missions.answer(id, body.toCommand(id, bodyId, roster), view(bodyId));
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
        return missions.answer(id, body.toCommand(id, bodyId), view(bodyId));
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
        return missions.answer(id, body.toCommand(id, bodyId), view(bodyId));
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
        return missions.created(id, body.toCommand(id, bodyId), "/meetings/" + meeting, MeetingView.of(id, meeting));
    }

    @POST
    @Path("{governingBody}/scheduled-meetings")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "scheduleMeeting",
            summary = "Record that a meeting of the body is planned",
            description =
                    "It is moved and cancelled at /missions/{id}/meetings/{meeting}. That it was held is recorded under the same id.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<MeetingView> scheduleMeeting(
            @PathParam("id") MissionId id,
            @PathParam("governingBody") GoverningBodyId bodyId,
            ScheduleMeetingRequest body) {
        ScheduleMeeting command = body.toCommand(id, bodyId);
        return missions.created(id, command, "/meetings/" + command.meeting(), MeetingView.of(id, command.meeting()));
    }

    private static View<Governance, GoverningBodyView> view(GoverningBodyId body) {
        return (governance, _) -> GoverningBodyView.of(governance.bodies().get(body));
    }
}
