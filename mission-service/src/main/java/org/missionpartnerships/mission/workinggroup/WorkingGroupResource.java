package org.missionpartnerships.mission.workinggroup;

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
import org.missionpartnerships.mission.governing.Governance.Group;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupNotFound;
import org.missionpartnerships.mission.governing.GovernedMissions;
import org.missionpartnerships.mission.governing.KnownGovernance;
import org.missionpartnerships.mission.governing.MeetingCommand.ScheduleMeeting;
import org.missionpartnerships.mission.meeting.MeetingView;
import org.missionpartnerships.mission.meeting.ScheduleMeetingRequest;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.MissionId;

/** Small groups with a mandate, some of which decide by themselves. */
@Path("missions/{id}/working-groups")
@RunOnVirtualThread
@Tag(name = "Governance")
public class WorkingGroupResource {

    private final GovernedMissions missions;

    WorkingGroupResource(GovernedMissions missions) {
        this.missions = missions;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "formWorkingGroup",
            summary = "Record that a working group was formed",
            description = "With its mandate, and whether it decides by itself.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<WorkingGroupView> form(@PathParam("id") MissionId id, FormWorkingGroupRequest body) {
        WorkingGroupId group = body.idOrDerived();
        return missions.created(id, body.toCommand(id), "/working-groups/" + group, view(group));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listWorkingGroups",
            summary = "The mission's working groups, in the order of recording",
            description = "With a date: only those that were there by its end, or may have been.")
    @APIResponse(responseCode = "200", description = "A page of working groups")
    public RestResponse<Page<WorkingGroupView>> list(
            @PathParam("id") MissionId id,
            @QueryParam("authority")
                    @Parameter(description = "Only those that decide by themselves, or those that prepare.")
                    @Nullable
                    DecisionAuthority authority,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        return missions.page(
                id,
                page,
                moment.knownAt(),
                known -> known.governance().groups().values().stream()
                        .filter(group -> authority == null || group.formed().authority() == authority)
                        .flatMap(group -> shown(group, known, moment.day()).stream())
                        .toList());
    }

    private static Optional<WorkingGroupView> shown(Group group, KnownGovernance known, @Nullable LocalDate at) {
        return at == null
                ? Optional.of(WorkingGroupView.of(group))
                : known.standing(group.formed(), group.ended(), at)
                        .map(certainty -> WorkingGroupView.of(group, certainty));
    }

    @GET
    @Path("{group}")
    @PermitAll
    @Operation(operationId = "getWorkingGroup", summary = "A working group through all its time")
    @APIResponse(responseCode = "200", description = "The group with everyone who was ever a member")
    public RestResponse<WorkingGroupView> get(
            @PathParam("id") MissionId id,
            @PathParam("group") WorkingGroupId groupId,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        return missions.one(
                id,
                knownAt,
                governance -> governance.group(groupId).map(WorkingGroupView::of),
                new WorkingGroupNotFound(id, groupId));
    }

    @POST
    @Path("{group}/members")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "joinWorkingGroup", summary = "Record that someone became a member of the group")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<WorkingGroupView> join(
            @PathParam("id") MissionId id, @PathParam("group") WorkingGroupId group, JoinWorkingGroupRequest body) {
        return missions.answer(id, body.toCommand(id, group), view(group));
    }

    @POST
    @Path("{group}/members/{member}/leave")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "leaveWorkingGroup", summary = "Record that a member left the group")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<WorkingGroupView> leave(
            @PathParam("id") MissionId id,
            @PathParam("group") WorkingGroupId group,
            @PathParam("member") MemberId member,
            LeaveWorkingGroupRequest body) {
        return missions.answer(id, body.toCommand(id, group, member), view(group));
    }

    @POST
    @Path("{group}/members/{member}/tenures/{tenure}/correct")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "correctMemberDates",
            summary = "Put right the days on record for a member's time in the group",
            description =
                    "The times of a member are numbered from 1 in the order of recording. Both days given take the place of those on record; knownAt still reads what was known before.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<WorkingGroupView> correctMember(
            @PathParam("id") MissionId id,
            @PathParam("group") WorkingGroupId group,
            @PathParam("member") MemberId member,
            @PathParam("tenure") int tenure,
            CorrectMemberDatesRequest body) {
        return missions.answer(id, body.toCommand(id, group, member, tenure), view(group));
    }

    @POST
    @Path("{group}/end")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "endWorkingGroup", summary = "Record that a working group did its work, or was given up")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<WorkingGroupView> end(
            @PathParam("id") MissionId id, @PathParam("group") WorkingGroupId group, EndWorkingGroupRequest body) {
        return missions.answer(id, body.toCommand(id, group), view(group));
    }

    @POST
    @Path("{group}/meetings")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "holdWorkingGroupMeeting", summary = "Record that the working group met")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<MeetingView> holdMeeting(
            @PathParam("id") MissionId id, @PathParam("group") WorkingGroupId group, HoldGroupMeetingRequest body) {
        MeetingId meeting = body.idOrDerived(group);
        return missions.created(id, body.toCommand(id, group), "/meetings/" + meeting, MeetingView.of(id, meeting));
    }

    @POST
    @Path("{group}/scheduled-meetings")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "scheduleWorkingGroupMeeting",
            summary = "Record that a meeting of the working group is planned",
            description =
                    "It is moved and cancelled at /missions/{id}/meetings/{meeting}. That it was held is recorded under the same id.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<MeetingView> scheduleMeeting(
            @PathParam("id") MissionId id, @PathParam("group") WorkingGroupId group, ScheduleMeetingRequest body) {
        ScheduleMeeting command = body.toCommand(id, group);
        return missions.created(id, command, "/meetings/" + command.meeting(), MeetingView.of(id, command.meeting()));
    }

    private static View<Governance, WorkingGroupView> view(WorkingGroupId group) {
        return (governance, _) -> WorkingGroupView.of(governance.groups().get(group));
    }
}
