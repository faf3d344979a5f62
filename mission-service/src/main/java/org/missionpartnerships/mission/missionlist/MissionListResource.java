package org.missionpartnerships.mission.missionlist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.mission.mission.RecordedMissions;
import org.missionpartnerships.published.value.MissionId;

@Path("missions")
@RunOnVirtualThread
@Tag(name = "Missions")
public class MissionListResource {

    private final RecordedMissions missions;
    private final MissionRows rows;
    private final Pages pages;

    MissionListResource(RecordedMissions missions, MissionRows rows, Pages pages) {
        this.missions = missions;
        this.rows = rows;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listMissions",
            summary = "Missions, by id",
            description =
                    "As they are today, or as of a date: status, stage and city then mean that date, what only may have been so"
                            + " is listed too, and asOf says how sure it is.")
    @APIResponse(responseCode = "200", description = "A page of missions")
    public RestResponse<Page<MissionSummary>> list(
            @BeanParam MissionFilter filter,
            @QueryParam("parent")
                    @Parameter(
                            description = "Only those that are part of this one.",
                            example = "oulu-innovation-alliance")
                    @Nullable
                    MissionId parent,
            @BeanParam PageParameters page) {
        return page(filter, parent, page);
    }

    @GET
    @Path("{id}/children")
    @PermitAll
    @Transactional
    @Operation(operationId = "listMissionChildren", summary = "The missions that are part of this one, by id")
    @APIResponse(responseCode = "200", description = "A page of missions")
    public RestResponse<Page<MissionSummary>> children(
            @PathParam("id") MissionId id, @BeanParam MissionFilter filter, @BeanParam PageParameters page) {
        missions.get(id);
        return page(filter, id, page);
    }

    private RestResponse<Page<MissionSummary>> page(
            MissionFilter filter, @Nullable MissionId parent, PageParameters page) {
        return pages.answer(page, rows.of(filter, parent), MissionRow::key, MissionRow::summary);
    }
}
