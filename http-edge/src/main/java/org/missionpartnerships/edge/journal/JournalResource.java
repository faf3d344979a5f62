package org.missionpartnerships.edge.journal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.problem.InputError;
import org.missionpartnerships.edge.request.CountsAs;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.JournalIdentity;
import org.missionpartnerships.published.cloudevents.CloudEventsJson;

/** This service's journal, by ledger and number: what another service heals a gap from, and an auditor reads. */
@Path("/journal")
@RunOnVirtualThread
@RolesAllowed({Roles.SERVICE, Roles.AUDITOR, Roles.OPERATOR})
public class JournalResource {

    private static final int MAX_EVENTS = 1_000;

    private final Journal journal;

    JournalResource(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param epoch incarnation of the journal; raised when a restore lost history
     * @param ledgers the last number of each
     */
    public record JournalHeads(String source, String storeId, int epoch, Map<String, Long> ledgers) {}

    @GET
    @Operation(operationId = "getJournalHeads", summary = "Which journal this is, and the last number of every ledger")
    @APIResponse(responseCode = "200", description = "Heads, by ledger")
    public JournalHeads heads() {
        JournalIdentity identity = journal.identity();
        var heads = new TreeMap<String, Long>();
        journal.heads().forEach((ledger, seq) -> heads.put(ledger.name(), seq));
        return new JournalHeads(identity.source(), identity.storeId().toString(), identity.epoch(), heads);
    }

    @GET
    @Path("{ledger}")
    @CountsAs(10)
    @Produces(CloudEventsJson.BATCH_MEDIA_TYPE)
    @Operation(operationId = "readJournal", summary = "Events of a ledger after a number, in order, as CloudEvents")
    @APIResponse(
            responseCode = "200",
            description = "At most limit events; an empty array at the end",
            content =
                    @Content(
                            mediaType = CloudEventsJson.BATCH_MEDIA_TYPE,
                            schema = @Schema(implementation = Object[].class)))
    public RestResponse<byte[]> read(
            @PathParam("ledger") String ledger,
            @QueryParam("after") @DefaultValue("0") @Parameter(description = "The last number already known.")
                    long after,
            @QueryParam("limit") @DefaultValue("500") @Parameter(description = "1 to 1000 events.") int limit) {
        if (limit < 1 || limit > MAX_EVENTS) {
            throw invalid("limit", "is %d; expected 1 to %d".formatted(limit, MAX_EVENTS));
        }
        if (after < 0) {
            throw invalid("after", "is %d; expected 0 or more".formatted(after));
        }
        JournalIdentity identity = journal.identity();
        List<ReceivedEvent> events = journal.readLedger(ledger(ledger), after, limit).stream()
                .map(event -> new ReceivedEvent(identity.source(), identity.epoch(), event))
                .toList();
        return RestResponse.ok(CloudEventsJson.writeJournalPage(events));
    }

    private static Ledger ledger(String name) {
        try {
            return new Ledger(name);
        } catch (IllegalArgumentException e) {
            throw invalid("ledger", e.getMessage());
        }
    }

    private static RuntimeException invalid(String parameter, String why) {
        return EdgeProblems.INVALID_REQUEST
                .because("Parameter %s: %s.".formatted(parameter, why))
                .withErrors(List.of(InputError.inParameter(parameter, "invalid", why)))
                .exception();
    }
}
