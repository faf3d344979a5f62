package org.missionpartnerships.mission.governing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupNotFound;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Small groups with a mandate, some of which decide by themselves. */
@Path("missions/{id}/working-groups")
@RunOnVirtualThread
@Tag(name = "Governance")
public class WorkingGroupResource {

    private final ProposedMissions missions;
    private final Governances governances;
    private final Commands commands;
    private final Reads reads;
    private final WholeLists lists;
    private final Caller caller;

    WorkingGroupResource(
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
            operationId = "formWorkingGroup",
            summary = "Record that a working group was formed",
            description = "With its mandate, and whether it decides by itself.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<WorkingGroupView> form(@PathParam("id") MissionId id, FormWorkingGroupRequest body) {
        WorkingGroupId group = body.idOrDerived();
        return commands.created(
                handle(id, body.toCommand(id)),
                "/missions/%s/working-groups/%s".formatted(id, group),
                GovernanceProblems::of,
                view(group));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listWorkingGroups", summary = "The mission's working groups, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of working groups")
    public RestResponse<Page<WorkingGroupView>> list(
            @PathParam("id") MissionId id,
            @QueryParam("authority")
                    @Parameter(description = "Only those that decide by themselves, or those that prepare.")
                    @Nullable
                    DecisionAuthority authority,
            @BeanParam PageParameters page) {
        missions.require(id);
        return lists.answer(
                page,
                governances.get(id).governance().groups().values().stream()
                        .filter(group -> authority == null || group.formed().authority() == authority)
                        .map(WorkingGroupView::of)
                        .toList());
    }

    @GET
    @Path("{group}")
    @PermitAll
    @Operation(operationId = "getWorkingGroup", summary = "A working group through all its time")
    @APIResponse(responseCode = "200", description = "The group with everyone who was ever a member")
    public RestResponse<WorkingGroupView> get(
            @PathParam("id") MissionId id, @PathParam("group") WorkingGroupId groupId) {
        missions.require(id);
        Governances.Versioned found = governances.get(id);
        Governance.Group group = found.governance()
                .group(groupId)
                .orElseThrow(() -> GovernanceProblems.of(new WorkingGroupNotFound(id, groupId))
                        .exception());
        return reads.answer(found.version(), () -> WorkingGroupView.of(group));
    }

    @POST
    @Path("{group}/members")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "joinWorkingGroup", summary = "Record that someone became a member of the group")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<WorkingGroupView> join(
            @PathParam("id") MissionId id, @PathParam("group") WorkingGroupId group, JoinWorkingGroupRequest body) {
        return answer(group, handle(id, body.toCommand(id, group)));
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
        return answer(group, handle(id, body.toCommand(id, group, member)));
    }

    @POST
    @Path("{group}/end")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "endWorkingGroup", summary = "Record that a working group did its work, or was given up")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<WorkingGroupView> end(
            @PathParam("id") MissionId id, @PathParam("group") WorkingGroupId group, EndWorkingGroupRequest body) {
        return answer(group, handle(id, body.toCommand(id, group)));
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
        return commands.created(
                handle(id, body.toCommand(id, group)),
                "/missions/%s/meetings/%s".formatted(id, meeting),
                GovernanceProblems::of,
                (governance, _) -> MeetingView.of(governance.meetings().get(meeting), governance, null));
    }

    private RestResponse<WorkingGroupView> answer(
            WorkingGroupId group, Handled<Governance, GovernanceRejection> handled) {
        return commands.answer(handled, GovernanceProblems::of, view(group));
    }

    private static View<Governance, WorkingGroupView> view(WorkingGroupId group) {
        return (governance, _) -> WorkingGroupView.of(governance.groups().get(group));
    }

    private Handled<Governance, GovernanceRejection> handle(MissionId id, GovernanceCommand command) {
        CityId leadCity = missions.require(id).leadCity();
        caller.requireCity(leadCity.value());
        return governances.handle(command, leadCity, commands.context());
    }
}
