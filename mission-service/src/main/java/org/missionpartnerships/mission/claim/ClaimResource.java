package org.missionpartnerships.mission.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.chronology.EndOf;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.claim.ClaimCommand.RecordClaim;
import org.missionpartnerships.mission.claim.ClaimSubject.Known;
import org.missionpartnerships.mission.claim.ClaimSubject.Unopened;
import org.missionpartnerships.mission.claim.ClaimSubjects.Versioned;
import org.missionpartnerships.mission.history.Evidence;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimStatus;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Path("claims")
@RunOnVirtualThread
@Tag(name = "Claims")
public class ClaimResource {

    private final ClaimSubjects subjects;
    private final SaidClaims said;
    private final RegisteredCities cities;
    private final ProposedMissions missions;
    private final Evidence evidence;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    ClaimResource(
            ClaimSubjects subjects,
            SaidClaims said,
            RegisteredCities cities,
            ProposedMissions missions,
            Evidence evidence,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller) {
        this.subjects = subjects;
        this.said = said;
        this.cities = cities;
        this.missions = missions;
        this.evidence = evidence;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "recordClaim",
            summary = "Record what a source says, beside what others say of the same",
            description =
                    "Replaces nothing. If a decision about the subject was in force it lapses, and the subject says so.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded already, just so")
    public RestResponse<ClaimView> record(RecordClaimRequest body) {
        RecordClaim command = command(body);
        caller.requireCity(command.city().value());
        if (body.event() != null) {
            evidence.require(command.city(), List.of(body.event()));
        }
        return commands.created(
                subjects.handle(command, command.city(), commands.context()),
                state -> "/claims/" + view(command, state, 0).id(),
                ClaimProblems::of,
                (state, version) -> view(command, state, version));
    }

    private RecordClaim command(RecordClaimRequest body) {
        ClaimSubjectRequest about = body.subject();
        ClaimSubjectId id = about.idOrDerived();
        if (about.topic() == null) {
            var opening = subjects.get(id).subject().opening();
            return new RecordClaim(id, opening.city(), opening.mission(), opening.topic(), null, body.content());
        }
        return new RecordClaim(id, city(about), about.mission(), about.topic(), about.title(), body.content());
    }

    private CityId city(ClaimSubjectRequest about) {
        if (about.mission() != null) {
            return missions.require(about.mission()).leadCity();
        }
        if (!about.city().equals(CityId.NETWORK)) {
            cities.require(about.city());
        }
        return about.city();
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listClaims",
            summary = "Claims, by subject and in the order of recording",
            description = "How a claim stands is as it was known at knownAt, whatever at says.")
    @APIResponse(responseCode = "200", description = "A page of claims")
    public RestResponse<Page<ClaimSummary>> list(
            @QueryParam("subject") @Parameter(description = "Only about this subject.") @Nullable
                    ClaimSubjectId subject,
            @QueryParam("city")
                    @Parameter(
                            description =
                                    "Only about this city and the missions that it leads; network for what belongs to no city.")
                    @Nullable
                    CityId city,
            @QueryParam("mission") @Parameter(description = "Only about this mission.") @Nullable MissionId mission,
            @QueryParam("topic") @Parameter(description = "Only on this.", example = "budget") @Nullable
                    ClaimTopic topic,
            @QueryParam("status") @Parameter(description = "Only those that stand so.") @Nullable ClaimStatus status,
            @QueryParam("event") @Parameter(description = "Only those that say the same as this event.") @Nullable
                    UUID event,
            @QueryParam("at")
                    @Parameter(
                            description =
                                    "Leaves out what certainly was not yet said on this day; certainty is for it, or for today (UTC).")
                    @Nullable
                    EndOf at,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "As it had been recorded by this instant, or by the end of this day (UTC).")
                    @Nullable
                    KnownAt knownAt,
            @BeanParam PageParameters page) {
        ClaimFilter filter = new ClaimFilter(knownAt == null ? null : knownAt.instant())
                .with("subject", subject)
                .with("city", city)
                .with("mission", mission)
                .with("topic", topic)
                .with("status", status)
                .with("event", event)
                .saidBy(EndOf.given(at));
        LocalDate day = EndOf.orToday(at);
        KnownAt known = KnownAt.orEver(knownAt);
        Pages.Source<ClaimSummary> claims = (after, limit) -> said.by(
                day,
                known,
                after.isEmpty()
                        ? ClaimEntry.find(filter, "", 0, limit)
                        : ClaimEntry.find(filter, after.get(0), Integer.parseInt(after.get(1)), limit));
        return pages.answer(
                page,
                claims.where(claim -> at == null || claim.certainty() != Certainty.NOT_YET, ClaimResource::key),
                ClaimResource::key);
    }

    private static List<String> key(ClaimSummary claim) {
        return List.of(claim.subject().value(), Integer.toString(claim.id().number()));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getClaim", summary = "A claim, with the ids of its rivals")
    @APIResponse(responseCode = "200", description = "The claim, as its subject's events tell it")
    public RestResponse<ClaimView> get(
            @PathParam("id") ClaimId id,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        Versioned found = subjects.get(id, knownAt);
        return reads.answer(
                found.version(),
                () -> ClaimView.of(found.subject(), found.subject().claim(id), found.version()));
    }

    @GET
    @Path("{id}/disputes")
    @PermitAll
    @Operation(operationId = "listDisputes", summary = "Who disputes a claim or did, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of disputes")
    public RestResponse<Page<DisputeView>> listDisputes(
            @PathParam("id") ClaimId id,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt,
            @BeanParam PageParameters page) {
        return pages.ofWhole(page, DisputeView.of(subjects.get(id, knownAt).subject(), id));
    }

    @POST
    @Path("{id}/disputes")
    @RolesAllowed({Roles.STEWARD, Roles.PARTNER})
    @Operation(
            operationId = "disputeClaim",
            summary = "Dispute a claim",
            description =
                    "A partner disputes in the name of its own organisation. If a decision about the subject was in force it lapses.")
    @APIResponse(responseCode = "200", description = "Recorded; the claim stays, and is shown as disputed")
    public RestResponse<ClaimView> dispute(@PathParam("id") ClaimId id, DisputeClaimRequest body) {
        Versioned found = subjects.get(id);
        if (caller.has(Roles.STEWARD)) {
            caller.requireCity(found.city().value());
        } else {
            caller.requireOrganisation(
                    body.disputedBy().organisation() == null
                            ? ""
                            : body.disputedBy().organisation().value());
        }
        return handle(found, id, body.toCommand(id));
    }

    @POST
    @Path("{id}/disputes/{dispute}/withdraw")
    @RolesAllowed({Roles.STEWARD, Roles.PARTNER})
    @Operation(
            operationId = "withdrawDispute",
            summary = "Record that who disputed a claim no longer does",
            description = "A partner withdraws what its own organisation disputed.")
    @APIResponse(responseCode = "200", description = "Recorded; the dispute stays on file")
    public RestResponse<ClaimView> withdraw(
            @PathParam("id") ClaimId id, @PathParam("dispute") int dispute, WithdrawDisputeRequest body) {
        Versioned found = subjects.get(id);
        if (caller.has(Roles.STEWARD)) {
            caller.requireCity(found.city().value());
        } else {
            caller.requireOrganisation(found.disputer(id, dispute));
        }
        return handle(found, id, body.toCommand(id, dispute));
    }

    private RestResponse<ClaimView> handle(Versioned found, ClaimId id, ClaimCommand command) {
        return commands.answer(
                subjects.handle(command, found.city(), commands.context()),
                ClaimProblems::of,
                (state, version) -> switch (state) {
                    case Unopened _ -> throw new IllegalStateException("Claim %s is gone".formatted(id));
                    case Known subject -> ClaimView.of(subject, subject.claim(id), version);
                });
    }

    private static ClaimView view(RecordClaim command, ClaimSubject state, long version) {
        return switch (state) {
            case Unopened _ -> throw new IllegalStateException("Subject %s is gone".formatted(command.subject()));
            case Known subject ->
                ClaimDecider.find(command, subject)
                        .map(claim -> ClaimView.of(subject, claim, version))
                        .orElseThrow();
        };
    }
}
