package org.missionpartnerships.mission.governing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingNotFound;
import org.missionpartnerships.mission.history.KnownAt;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;

/** Who sat where on a day, how they decided, and when they met. */
@Path("missions/{id}")
@RunOnVirtualThread
@Tag(name = "Governance")
public class GovernanceResource {

    private final ProposedMissions missions;
    private final Governances governances;
    private final Reads reads;
    private final WholeLists lists;

    GovernanceResource(ProposedMissions missions, Governances governances, Reads reads, WholeLists lists) {
        this.missions = missions;
        this.governances = governances;
        this.reads = reads;
        this.lists = lists;
    }

    @GET
    @Path("governance")
    @PermitAll
    @Operation(
            operationId = "readGovernance",
            summary = "How a mission was governed at a date, as far as was known at an instant",
            description =
                    "Who sat on which seat, which decision process was in force, which working groups there were, who was"
                            + " at the table by sector. Each element says whether it is certain or possible, and which event and source it"
                            + " comes from.")
    @APIResponse(responseCode = "200", description = "Bodies, seats, processes and working groups at that date")
    public GovernanceView governance(
            @PathParam("id") MissionId id,
            @QueryParam("at") @Parameter(description = "The day, by whose end; today (UTC) if left out.") @Nullable
                    LocalDate at,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "Only what had been recorded by this instant, or by the end of this day (UTC).")
                    @Nullable
                    KnownAt knownAt) {
        missions.require(id);
        Instant known = knownAt == null ? Instant.now() : knownAt.instant();
        return GovernanceAt.of(
                id, governances.asKnown(id, known), at == null ? LocalDate.now(ZoneOffset.UTC) : at, known);
    }

    @GET
    @Path("meetings")
    @PermitAll
    @Operation(
            operationId = "listMeetings",
            summary = "Meetings of governing bodies and working groups held by a day, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of meetings")
    public RestResponse<Page<MeetingView>> listMeetings(
            @PathParam("id") MissionId id,
            @QueryParam("body") @Parameter(description = "Only those of this governing body.") @Nullable
                    GoverningBodyId body,
            @QueryParam("workingGroup") @Parameter(description = "Only those of this working group.") @Nullable
                    WorkingGroupId workingGroup,
            @QueryParam("at") @Parameter(description = "The day, by whose end; today (UTC) if left out.") @Nullable
                    LocalDate at,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "Only what had been recorded by this instant, or by the end of this day (UTC).")
                    @Nullable
                    KnownAt knownAt,
            @BeanParam PageParameters page) {
        missions.require(id);
        LocalDate day = at == null ? LocalDate.now(ZoneOffset.UTC) : at;
        GovernanceAsKnown known = governances.asKnown(id, knownAt == null ? Instant.now() : knownAt.instant());
        return lists.answer(
                page,
                known.governance().meetings().values().stream()
                        .filter(meeting -> body == null || body.equals(meeting.body()))
                        .filter(meeting -> workingGroup == null || workingGroup.equals(meeting.workingGroup()))
                        .map(meeting -> MeetingView.of(meeting, known.governance(), known.certainty(meeting, day)))
                        .filter(view -> view.certainty() != Certainty.NOT_YET)
                        .toList());
    }

    @GET
    @Path("meetings/{meeting}")
    @PermitAll
    @Operation(operationId = "getMeeting", summary = "A meeting of a governing body or of a working group")
    @APIResponse(responseCode = "200", description = "The meeting: agenda, who was there, what was decided")
    public RestResponse<MeetingView> getMeeting(
            @PathParam("id") MissionId id, @PathParam("meeting") MeetingId meetingId) {
        missions.require(id);
        Governances.Versioned found = governances.get(id);
        MeetingHeld meeting = found.governance().meetings().get(meetingId);
        if (meeting == null) {
            throw GovernanceProblems.of(new MeetingNotFound(id, meetingId)).exception();
        }
        return reads.answer(found.version(), () -> MeetingView.of(meeting, found.governance(), null));
    }
}
