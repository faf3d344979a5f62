package org.missionpartnerships.mission.decision;

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
import org.missionpartnerships.mission.chronology.AskedDay;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.governing.Governance;
import org.missionpartnerships.mission.governing.Governance.Decided;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionNotFound;
import org.missionpartnerships.mission.governing.GovernedMissions;
import org.missionpartnerships.mission.governing.KnownGovernance;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;

/** Decisions of governing bodies and working groups, and what took their place. */
@Path("missions/{id}/decisions")
@RunOnVirtualThread
@Tag(name = "Governance")
public class DecisionResource {

    private final GovernedMissions missions;

    DecisionResource(GovernedMissions missions) {
        this.missions = missions;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "recordDecision",
            summary = "Record a decision of a governing body or of a working group",
            description =
                    "The votes are counted under the process that was in force that day. Where the dates leave open which, or which seats were filled, every reading must come to the same, or it is refused with what was found. Without a quorum it is refused; voted down, it is recorded as not adopted.")
    @APIResponse(responseCode = "201", description = "Recorded, with its count")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<DecisionView> record(@PathParam("id") MissionId id, RecordDecisionRequest body) {
        DecisionId decision = body.idOrDerived();
        return missions.created(id, body.toCommand(id), "/decisions/" + decision, view(decision));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDecisions",
            summary = "Decisions taken by a day, in the order of recording",
            description = "Each says how sure it is that it had been taken by then, and superseded.")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    public RestResponse<Page<DecisionView>> list(
            @PathParam("id") MissionId id,
            @QueryParam("body") @Parameter(description = "Only those of this governing body.") @Nullable
                    GoverningBodyId body,
            @QueryParam("workingGroup") @Parameter(description = "Only those of this working group.") @Nullable
                    WorkingGroupId workingGroup,
            @QueryParam("outcome") @Parameter(description = "Only those that were adopted, or not.") @Nullable
                    DecisionOutcome outcome,
            @QueryParam("superseded")
                    @Parameter(
                            description =
                                    "true: only those that had been superseded by then, certainly or possibly. false: only those that had not, certainly or possibly.")
                    @Nullable
                    Boolean superseded,
            @BeanParam AskedDay asked,
            @BeanParam PageParameters page) {
        LocalDate day = asked.day();
        return missions.page(
                id,
                page,
                asked.knownAt(),
                known -> known.governance().decisions().values().stream()
                        .filter(decided ->
                                body == null || body.equals(decided.decision().body()))
                        .filter(decided -> workingGroup == null
                                || workingGroup.equals(decided.decision().workingGroup()))
                        .filter(decided ->
                                outcome == null || outcome == decided.decision().outcome())
                        .map(decided -> view(decided, known, day))
                        .filter(view -> view.certainty() != Certainty.NOT_YET)
                        .filter(view -> superseded == null
                                || view.superseded() != (superseded ? Certainty.NOT_YET : Certainty.CERTAIN))
                        .toList());
    }

    /** Once certainly superseded, even in part, is superseded. */
    private static DecisionView view(Decided decided, KnownGovernance known, LocalDate day) {
        Certainty superseded = decided.superseded().stream()
                .map(event -> known.certainty(event, day))
                .min(Certainty::compareTo)
                .orElse(Certainty.NOT_YET);
        return DecisionView.of(decided, known.governance(), known.certainty(decided.decision(), day), superseded);
    }

    @GET
    @Path("{decision}")
    @PermitAll
    @Operation(operationId = "getDecision", summary = "A decision")
    @APIResponse(responseCode = "200", description = "The decision, its count, and what took its place")
    public RestResponse<DecisionView> get(
            @PathParam("id") MissionId id,
            @PathParam("decision") DecisionId decisionId,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        return missions.one(
                id,
                knownAt,
                governance -> Optional.ofNullable(governance.decisions().get(decisionId))
                        .map(decided -> DecisionView.of(decided, governance)),
                new DecisionNotFound(id, decisionId));
    }

    @POST
    @Path("{decision}/supersede")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "supersedeDecision",
            summary = "Record that a later decision took the place of this one",
            description =
                    "Both stay on file. Where another decision took its place already, besides must name that one: each then replaced a part.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<DecisionView> supersede(
            @PathParam("id") MissionId id, @PathParam("decision") DecisionId decision, SupersedeDecisionRequest body) {
        return missions.answer(id, body.toCommand(id, decision), view(decision));
    }

    private static View<Governance, DecisionView> view(DecisionId decision) {
        return (governance, _) -> DecisionView.of(governance.decisions().get(decision), governance);
    }
}
