package org.missionpartnerships.mission.meeting;

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
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.chronology.AskedDay;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingNotFound;
import org.missionpartnerships.mission.governing.GovernedMissions;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.MeetingStatus;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.MissionId;

/** Meetings of governing bodies and working groups, planned and held. */
@Path("missions/{id}/meetings")
@RunOnVirtualThread
@Tag(name = "Governance")
public class MeetingResource {

    private final GovernedMissions missions;

    MeetingResource(GovernedMissions missions) {
        this.missions = missions;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMeetings",
            summary = "Meetings planned, cancelled or held by a day, in the order of recording",
            description = "Each as it stood at the end of that day, with how sure that is.")
    @APIResponse(responseCode = "200", description = "A page of meetings")
    public RestResponse<Page<MeetingView>> list(
            @PathParam("id") MissionId id,
            @QueryParam("body") @Parameter(description = "Only those of this governing body.") @Nullable
                    GoverningBodyId body,
            @QueryParam("workingGroup") @Parameter(description = "Only those of this working group.") @Nullable
                    WorkingGroupId workingGroup,
            @QueryParam("status") @Parameter(description = "Only those that stood so, or may have.") @Nullable
                    MeetingStatus status,
            @BeanParam AskedDay asked,
            @BeanParam PageParameters page) {
        LocalDate day = asked.day();
        return missions.page(
                id,
                page,
                asked.knownAt(),
                known -> known.governance().meetings().values().stream()
                        .filter(meeting -> body == null || body.equals(meeting.body()))
                        .filter(meeting -> workingGroup == null || workingGroup.equals(meeting.workingGroup()))
                        .flatMap(meeting -> MeetingAt.of(meeting, known, day).stream())
                        .filter(meeting -> status == null || meeting.mayBe(status))
                        .map(meeting -> MeetingView.of(id, meeting.possibly(), known.governance(), meeting.certainty()))
                        .toList());
    }

    @GET
    @Path("{meeting}")
    @PermitAll
    @Operation(operationId = "getMeeting", summary = "A meeting of a governing body or of a working group")
    @APIResponse(
            responseCode = "200",
            description = "The meeting: for when it was planned, agenda, who was there, what was decided")
    public RestResponse<MeetingView> get(
            @PathParam("id") MissionId id,
            @PathParam("meeting") MeetingId meetingId,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        return missions.one(
                id,
                knownAt,
                governance -> Optional.ofNullable(governance.meetings().get(meetingId))
                        .map(meeting -> MeetingView.of(id, meeting, governance, null)),
                new MeetingNotFound(id, meetingId));
    }

    @POST
    @Path("{meeting}/move")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "moveMeeting", summary = "Record that a planned meeting is to be held on another day")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MeetingView> move(
            @PathParam("id") MissionId id, @PathParam("meeting") MeetingId meeting, MoveMeetingRequest body) {
        return missions.answer(id, body.toCommand(id, meeting), MeetingView.of(id, meeting));
    }

    @POST
    @Path("{meeting}/cancel")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "cancelMeeting", summary = "Record that a planned meeting will not be held")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<MeetingView> cancel(
            @PathParam("id") MissionId id, @PathParam("meeting") MeetingId meeting, CancelMeetingRequest body) {
        return missions.answer(id, body.toCommand(id, meeting), MeetingView.of(id, meeting));
    }
}
