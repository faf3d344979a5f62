package org.missionpartnerships.mission.missionrecord;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.mission.mission.RecordedMissions;
import org.missionpartnerships.published.value.MissionId;

@Path("missions")
@RunOnVirtualThread
@Tag(name = "Missions")
public class MissionResource {

    private final RecordedMissions missions;
    private final Reads reads;

    MissionResource(RecordedMissions missions, Reads reads) {
        this.missions = missions;
        this.reads = reads;
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getMission", summary = "A mission, as it is or as it was", description = Then.MEANING)
    @APIResponse(responseCode = "200", description = "The mission, as its own events tell it")
    public RestResponse<MissionView> get(@PathParam("id") MissionId id, @BeanParam Moment moment) {
        return missions.get(id, moment)
                .answer(reads, then -> MissionView.of(then, missions.get(id).mission()));
    }
}
