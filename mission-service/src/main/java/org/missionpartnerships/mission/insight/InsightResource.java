package org.missionpartnerships.mission.insight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.EndOf;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.history.MissionHistories;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.mission.mission.ProposedMissions.ProposedMission;
import org.missionpartnerships.published.value.MissionId;

@Path("missions/{id}")
@RunOnVirtualThread
@Tag(name = "Insight")
public class InsightResource {

    private final ProposedMissions missions;
    private final MissionHistories histories;

    InsightResource(ProposedMissions missions, MissionHistories histories) {
        this.missions = missions;
        this.histories = histories;
    }

    @GET
    @Path("pillars")
    @PermitAll
    @Operation(
            operationId = "readPillars",
            summary = "The five pillars of a mission, as far as the record shows them",
            description =
                    "For each pillar the events that support it, why they do, and what is missing. There is no score, and nothing that compares missions or cities.")
    @APIResponse(responseCode = "200", description = "The five pillars")
    public MissionPillars pillars(
            @PathParam("id") MissionId mission,
            @QueryParam("at")
                    @Parameter(
                            description =
                                    "The day, by whose end; a month or a year means its last day; today (UTC) if left out.",
                            example = "2024-03-01")
                    @Nullable
                    EndOf at,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "Only what had been recorded by this instant, or by the end of this day (UTC).")
                    @Nullable
                    KnownAt knownAt) {
        ProposedMission proposed = missions.require(mission);
        LocalDate day = EndOf.orToday(at);
        return Pillars.of(
                mission,
                day,
                missions.fitTestOverride(mission, knownAt),
                histories.of(mission, proposed.leadCity(), day, knownAt == null ? KnownAt.now() : knownAt));
    }
}
