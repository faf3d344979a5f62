package org.missionpartnerships.mission.lineage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.EndOf;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.value.MissionId;

@Path("missions/{id}/lineage")
@RunOnVirtualThread
@Tag(name = "Lineage")
public class MissionLineageResource {

    private final ReadableLineage lineage;
    private final ProposedMissions missions;

    MissionLineageResource(ReadableLineage lineage, ProposedMissions missions) {
        this.lineage = lineage;
        this.missions = missions;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "readMissionLineage",
            summary = "The lineage of a mission",
            description = ReadableLineage.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "The mission's lineage")
    public LineageView read(
            @PathParam("id") MissionId id,
            @QueryParam("depth") @DefaultValue("3") @Parameter(description = ReadableLineage.DEPTH) int depth,
            @QueryParam("at") @Parameter(description = ReadableLineage.AT) @Nullable EndOf at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        missions.require(id);
        return lineage.read(LineageNode.of(id), depth, EndOf.given(at), knownAt);
    }
}
