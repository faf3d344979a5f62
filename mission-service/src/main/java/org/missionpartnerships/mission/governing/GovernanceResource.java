package org.missionpartnerships.mission.governing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.missionpartnerships.mission.chronology.AskedDay;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.claim.RecordedClaims;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.published.value.MissionId;

/** Who sat where on a day, and how they decided. */
@Path("missions/{id}/governance")
@RunOnVirtualThread
@Tag(name = "Governance")
public class GovernanceResource {

    private final GovernanceAnswers answers;
    private final RecordedClaims claims;
    private final ProposedMissions missions;

    GovernanceResource(GovernanceAnswers answers, RecordedClaims claims, ProposedMissions missions) {
        this.answers = answers;
        this.claims = claims;
        this.missions = missions;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readGovernance",
            summary = "How a mission was governed at a date, as far as was known at an instant",
            description =
                    "Who sat on which seat, which decision process was in force, which working groups there were, who was"
                            + " at the table by sector. Each element says whether it is certain or possible, and which event and source it"
                            + " comes from.")
    @APIResponse(responseCode = "200", description = "Bodies, seats, processes and working groups at that date")
    public GovernanceView governance(@PathParam("id") MissionId id, @BeanParam AskedDay asked) {
        KnownAt known = asked.knownAt() == null ? KnownAt.now() : asked.knownAt();
        GovernanceAsKnown governance = answers.asKnown(id, known);
        return GovernanceAt.of(
                id,
                governance,
                asked.day(),
                known.instant(),
                claims.of(governance.tellings(), known.instant()),
                missions.fitTestOverride(id, asked.knownAt()));
    }
}
