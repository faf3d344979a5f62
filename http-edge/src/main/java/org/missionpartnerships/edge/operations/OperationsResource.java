package org.missionpartnerships.edge.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.consumption.LedgerKey;
import org.missionpartnerships.eventsourcing.operations.Operations;
import org.missionpartnerships.eventsourcing.projection.BeyondJournal;
import org.missionpartnerships.eventsourcing.projection.Comparison;

/** Maintenance over HTTP: the state of publication and read models, and what can be done about it. */
@Path("/operations")
@RunOnVirtualThread
@RolesAllowed(Roles.OPERATOR)
public class OperationsResource {

    private static final Duration COMPARISON = Duration.ofMinutes(2);

    private final Instance<Operations> operations;

    OperationsResource(Instance<Operations> operations) {
        this.operations = operations;
    }

    /** @param degraded sentences on what does not work as it should while the service serves */
    public record ServiceState(
            boolean ready,
            List<String> degraded,
            @Nullable PublisherState publisher,
            List<ProjectionState> projections,
            List<WaitingLedger> waiting) {}

    /**
     * @param refusal why nothing may be recorded or published, if that is so
     * @param halted ledgers that cannot be published, and why
     * @param unpublishedSeconds since the oldest unpublished event was recorded
     */
    public record PublisherState(
            String state, @Nullable String refusal, Map<String, String> halted, long unpublishedSeconds) {}

    /** @param rebuild how much of a rebuild under way is done, from 0 to 1 */
    public record ProjectionState(
            String projection,
            boolean ready,
            long lag,
            @Nullable Double rebuild,
            @Nullable String trouble) {}

    /** @param seq the number that the ledger waits at */
    public record WaitingLedger(
            String consumer,
            String service,
            String ledger,
            String kind,
            long seq,
            String reason,
            int attempts,
            Instant since) {}

    /** Live rows beside the same fold done again from the first event. */
    public record ProjectionComparison(String projection, boolean equal, List<TableDifference> tables) {}

    /** @param examples some rows that only one of the two has, marked live or folded */
    public record TableDifference(String table, long liveRows, long onlyLive, long onlyFolded, List<String> examples) {}

    /** Which waiting ledger is meant. */
    public record RetryLedger(String consumer, String service, String ledger) {}

    /** @param ledger all ledgers if left out */
    public record Republish(@Nullable String ledger) {}

    /** @param ledgers up to which number each now goes */
    public record Reimported(Map<String, Long> ledgers) {}

    public record NewEpoch(int epoch) {}

    @GET
    @Operation(operationId = "getOperations", summary = "State of publication and read models, and what waits")
    @APIResponse(responseCode = "200", description = "What works and what does not")
    public ServiceState state() throws SQLException {
        Operations.Status status = operations().status();
        return new ServiceState(
                status.ready(),
                status.degraded(),
                status.publisher()
                        .map(publisher -> new PublisherState(
                                publisher.state(),
                                publisher.refusal().orElse(null),
                                named(publisher.halted()),
                                publisher.unpublishedAge().toSeconds()))
                        .orElse(null),
                status.projections().stream()
                        .map(projection -> new ProjectionState(
                                projection.name(),
                                projection.ready(),
                                projection.subscription() == null
                                        ? 0
                                        : projection.subscription().lag(),
                                projection.rebuild(),
                                projection.trouble().isEmpty() ? null : projection.trouble()))
                        .toList(),
                operations().parked().stream()
                        .map(parked -> new WaitingLedger(
                                parked.consumer(),
                                parked.key().source(),
                                parked.key().ledger().name(),
                                parked.kind().name().toLowerCase(Locale.ROOT),
                                parked.seq(),
                                parked.reason(),
                                parked.attempts(),
                                parked.since()))
                        .toList());
    }

    @GET
    @Path("projections/{projection}/comparison")
    @Operation(
            operationId = "compareProjection",
            summary = "Fold a read model again from the first event and compare it with the live one, row by row")
    @APIResponse(responseCode = "200", description = "Whether they are equal, and where they are not")
    public ProjectionComparison compare(@PathParam("projection") String projection) throws SQLException {
        Comparison comparison = done(() -> operations().compare(projection, COMPARISON));
        return new ProjectionComparison(
                comparison.projection(),
                comparison.equal(),
                comparison.tables().stream()
                        .map(table -> new TableDifference(
                                table.name(), table.liveRows(), table.onlyLive(), table.onlyFolded(), table.examples()))
                        .toList());
    }

    @POST
    @Path("projections/{projection}/rebuild")
    @Operation(
            operationId = "rebuildProjection",
            summary = "Build a read model anew beside the live one, which serves until the new one takes over")
    @APIResponse(responseCode = "204", description = "Begun; the state shows how far it is")
    public void rebuild(@PathParam("projection") String projection) throws SQLException {
        done(() -> {
            operations().rebuild(projection);
            return projection;
        });
    }

    @DELETE
    @Path("projections/{projection}/rebuild")
    @Operation(operationId = "cancelRebuild", summary = "Give up a rebuild; the live read model stays")
    @APIResponse(responseCode = "204", description = "Given up")
    public void cancelRebuild(@PathParam("projection") String projection) throws SQLException {
        done(() -> {
            operations().cancelRebuild(projection);
            return projection;
        });
    }

    @POST
    @Path("retries")
    @Operation(operationId = "retryLedger", summary = "Try a waiting ledger again")
    @APIResponse(responseCode = "204", description = "Begun; the state shows whether it still waits")
    public void retry(RetryLedger body) throws SQLException {
        done(() -> {
            operations().retry(body.consumer(), new LedgerKey(body.service(), new Ledger(body.ledger())));
            return body;
        });
    }

    @POST
    @Path("republications")
    @Operation(operationId = "republish", summary = "Publish a ledger, or all, once more from the first event")
    @APIResponse(responseCode = "204", description = "Begun")
    public void republish(Republish body) throws SQLException {
        done(() -> {
            if (body.ledger() == null) {
                operations().republishAll();
            } else {
                operations().republish(new Ledger(body.ledger()));
            }
            return body;
        });
    }

    @POST
    @Path("reimports")
    @Operation(
            operationId = "reimportJournal",
            summary = "Fetch from the topic what a restored journal lost",
            description =
                    "One of the two ways out when the journal is behind its topic. What is fetched is checked first.")
    @APIResponse(responseCode = "200", description = "How far the ledgers now go")
    public Reimported reimport() throws SQLException {
        return new Reimported(named(done(() -> operations().reimport())));
    }

    @POST
    @Path("epochs")
    @Operation(
            operationId = "beginEpoch",
            summary = "Declare lost what the topic has and the journal has not",
            description = "The other way out when the journal is behind its topic. Every consumer learns what is void.")
    @APIResponse(responseCode = "200", description = "The epoch that begins")
    public NewEpoch newEpoch() throws SQLException {
        return new NewEpoch(done(() -> operations().newEpoch()));
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private static <T> T done(Work<T> work) throws SQLException {
        try {
            return work.run();
        } catch (IllegalArgumentException e) {
            throw OperationsProblems.OPERATION_REFUSED.because(e.getMessage()).exception();
        } catch (BeyondJournal e) {
            throw OperationsProblems.BEYOND_JOURNAL.because(e.getMessage()).exception();
        } catch (IllegalStateException e) {
            throw OperationsProblems.OPERATION_FAILED.because(e.getMessage()).exception();
        }
    }

    private static <V> Map<String, V> named(Map<Ledger, V> byLedger) {
        var named = new TreeMap<String, V>();
        byLedger.forEach((ledger, value) -> named.put(ledger.name(), value));
        return named;
    }

    /** A service without event sourcing of its own has nothing to operate here. */
    private Operations operations() {
        if (!operations.isResolvable()) {
            throw EdgeProblems.NOT_FOUND
                    .because("This service keeps no journal and no read models.")
                    .exception();
        }
        return operations.get();
    }
}
