package org.missionpartnerships.mission.claim;

import static java.util.stream.Collectors.groupingBy;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.chronology.AskedDay;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.claim.ClaimSubjectView.RulingView;
import org.missionpartnerships.mission.claim.ClaimSubjects.Versioned;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimSubjectStatus;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Path("claim-subjects")
@RunOnVirtualThread
@Tag(name = "Claims")
public class ClaimSubjectResource {

    private final ClaimSubjects subjects;
    private final SaidClaims said;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    ClaimSubjectResource(
            ClaimSubjects subjects, SaidClaims said, Commands commands, Reads reads, Pages pages, Caller caller) {
        this.subjects = subjects;
        this.said = said;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listClaimSubjects",
            summary = "What is claimed about something, side by side",
            description =
                    "By id. Who shows a city or a mission asks for its contested subjects, and finds the rivals of each figure by the figure's event.")
    @APIResponse(responseCode = "200", description = "A page of subjects, each with its claims")
    public RestResponse<Page<ClaimSubjectSummary>> list(
            @QueryParam("city")
                    @Parameter(
                            description =
                                    "Only about this city and the missions that it leads; network for what belongs to no city.")
                    @Nullable
                    CityId city,
            @QueryParam("mission") @Parameter(description = "Only about this mission.") @Nullable MissionId mission,
            @QueryParam("topic") @Parameter(description = "Only on this.", example = "budget") @Nullable
                    ClaimTopic topic,
            @QueryParam("status") @Parameter(description = "Only those that stand so.") @Nullable
                    ClaimSubjectStatus status,
            @QueryParam("contested")
                    @Parameter(
                            description =
                                    "true: only where claims stand against each other or are disputed, and nobody decided; false: only the others.")
                    @Nullable
                    Boolean contested,
            @QueryParam("event")
                    @Parameter(description = "Only those with a claim that says the same as this event.")
                    @Nullable
                    UUID event,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "As it had been recorded by this instant, or by the end of this day (UTC).")
                    @Nullable
                    KnownAt knownAt,
            @BeanParam PageParameters page) {
        Instant known = knownAt == null ? null : knownAt.instant();
        ClaimFilter filter = new ClaimFilter(known)
                .with("city", city)
                .with("mission", mission)
                .with("topic", topic)
                .with("status", status);
        if (contested != null) {
            filter.and("status in :statuses", "statuses", statuses(contested));
        }
        if (event != null) {
            String then = known == null ? "" : " and c.recordedAt <= :knownAt";
            filter.and("id in (select c.subject from ClaimEntry c where c.event = :event" + then + ")", "event", event);
        }
        RestResponse<Page<ClaimSubjectEntry>> found = pages.answer(
                page,
                (after, limit) -> ClaimSubjectEntry.find(filter, after.isEmpty() ? "" : after.getFirst(), limit),
                subject -> List.of(subject.id));
        return RestResponse.ResponseBuilder.ok(withClaims(found.getEntity(), knownAt))
                .replaceAll(found.getHeaders())
                .build();
    }

    private Page<ClaimSubjectSummary> withClaims(Page<ClaimSubjectEntry> page, @Nullable KnownAt knownAt) {
        List<String> ids = page.items().stream().map(subject -> subject.id).toList();
        ClaimFilter then = new ClaimFilter(knownAt == null ? null : knownAt.instant());
        Map<String, List<ClaimSummary>> claims = said
                .by(
                        AskedDay.today(),
                        KnownAt.orEver(knownAt),
                        ClaimEntry.of(ids, ClaimSubjectEntry.MOST_CLAIMS + 1, then))
                .stream()
                .collect(groupingBy(claim -> claim.subject().value()));
        return new Page<>(
                page.items().stream()
                        .map(subject -> subject.summary(claims.getOrDefault(subject.id, List.of())))
                        .toList(),
                page.next());
    }

    private static List<String> statuses(boolean contested) {
        return new ArrayList<>(Arrays.stream(ClaimSubjectStatus.values())
                .filter(status -> status.isContested() == contested)
                .map(EventJson::word)
                .toList());
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getClaimSubject",
            summary = "All that is claimed about one thing, and every decision about it")
    @APIResponse(responseCode = "200", description = "The subject, as its own events tell it")
    public RestResponse<ClaimSubjectView> get(
            @PathParam("id") ClaimSubjectId id,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "As it had been recorded by this instant, or by the end of this day (UTC).")
                    @Nullable
                    KnownAt knownAt) {
        Versioned found = subjects.get(id, knownAt);
        return reads.answer(found.version(), () -> ClaimSubjectView.of(found.subject(), found.version()));
    }

    @GET
    @Path("{id}/decisions")
    @PermitAll
    @Operation(
            operationId = "listClaimDecisions",
            summary = "Every decision about rival claims, in the order of recording",
            description = "The last is in force unless it was reopened.")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    public RestResponse<Page<RulingView>> listDecisions(
            @PathParam("id") ClaimSubjectId id,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt,
            @BeanParam PageParameters page) {
        return pages.ofWhole(page, RulingView.of(subjects.get(id, knownAt).subject()));
    }

    @POST
    @Path("{id}/resolve")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "resolveClaimSubject",
            summary = "Decide how rival claims are to be read",
            description = "With who decided and why. Every claim stays, and is shown with the decision.")
    @APIResponse(responseCode = "200", description = "Decided")
    public RestResponse<ClaimSubjectView> resolve(@PathParam("id") ClaimSubjectId id, ResolveClaimSubjectRequest body) {
        return handle(subjects.get(id), body.toCommand(id));
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "reopenClaimSubject",
            summary = "Take back a decision about rival claims",
            description = "The decision stays on file, with what ended it.")
    @APIResponse(responseCode = "200", description = "Reopened")
    public RestResponse<ClaimSubjectView> reopen(@PathParam("id") ClaimSubjectId id, ReopenClaimSubjectRequest body) {
        return handle(subjects.get(id), body.toCommand(id));
    }

    private RestResponse<ClaimSubjectView> handle(Versioned found, ClaimCommand command) {
        caller.requireCity(found.city().value());
        return commands.answer(
                subjects.handle(command, found.city(), commands.context()), ClaimProblems::of, ClaimSubjectView::of);
    }
}
