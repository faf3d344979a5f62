package org.missionpartnerships.edge.command;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.EdgeConfig;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.request.CurrentRequest;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.eventsourcing.lanes.RepeatKey;
import org.missionpartnerships.eventsourcing.projection.AppliedPositions;

/**
 * Between HTTP and the lanes: request headers become a command's context, and its outcome becomes the response. See the
 * example in {@link org.missionpartnerships.edge}.
 */
@Singleton
public class Commands {

    private final CurrentRequest request;
    private final Caller caller;
    private final AppliedPositions applied;
    private final EdgeConfig config;

    Commands(CurrentRequest request, Caller caller, AppliedPositions applied, EdgeConfig config) {
        this.request = request;
        this.caller = caller;
        this.applied = applied;
        this.config = config;
    }

    /**
     * What the headers say about the command: {@code If-Match} and {@code If-None-Match}, {@code Idempotency-Key},
     * {@code Correlation-Id}, {@code traceparent}, and who asks.
     */
    public CommandContext context() {
        var metadata = new EventMetadata(
                request.correlationId(), request.id(), TraceParent.of(request).orElse(null), caller.name());
        return new CommandContext(Conditions.of(request), repeatKey().orElse(null), metadata, Instant.EPOCH, null);
    }

    /** {@code Idempotency-Key}, scoped by caller and operation. For what is kept in plain rows and goes through no lane. */
    public Optional<RepeatKey> repeatKey() {
        return IdempotencyKey.of(request).map(key -> key.scopedTo(caller.name(), request));
    }

    /** The request's {@code Idempotency-Key} came before with something else. */
    public Problem keyReused() {
        return EdgeProblems.KEY_REUSED.because(
                "Idempotency-Key %s was used before for another method, address or body. Use a new key for this request."
                        .formatted(IdempotencyKey.of(request)
                                .map(IdempotencyKey::text)
                                .orElse("")));
    }

    /** 200 with the stream as it is now. */
    public <S, R, V> RestResponse<V> answer(Handled<S, R> handled, Refusal<R> refusal, View<S, V> view) {
        return answer(handled, null, refusal, view);
    }

    /** 201 with the new resource's address and representation; 200 if the command found nothing left to do. */
    public <S, R, V> RestResponse<V> created(
            Handled<S, R> handled, String location, Refusal<R> refusal, View<S, V> view) {
        return answer(handled, location, refusal, view);
    }

    /**
     * As above, where the id is drawn by the service: a repeated command draws another, but its answer is the first one's,
     * so the address is taken from what was recorded.
     */
    public <S, R, V> RestResponse<V> created(
            Handled<S, R> handled, Function<? super S, String> location, Refusal<R> refusal, View<S, V> view) {
        String address = handled instanceof Handled.Recorded<S, R> recorded ? location.apply(recorded.state()) : null;
        return answer(handled, address, refusal, view);
    }

    private <S, R, V> RestResponse<V> answer(
            Handled<S, R> handled, @Nullable String location, Refusal<R> refusal, View<S, V> view) {
        return switch (handled) {
            case Handled.Recorded<S, R> recorded -> recorded(recorded, location, view);
            case Handled.Unchanged<S, R>(S state, long version) ->
                RestResponse.ResponseBuilder.ok(view.of(state, version))
                        .header("ETag", EntityTag.of(version))
                        .build();
            case Handled.Refused<S, R>(R reason, S _, long version) -> {
                Problem problem = refusal.of(reason);
                throw (version == 0 ? problem : problem.with("currentVersion", version)).exception();
            }
            case Handled.Stale<S, R>(long expected, long actual) -> throw stale(expected, actual);
            case Handled.KeyReused<S, R> _ -> throw keyReused().exception();
        };
    }

    private <S, R, V> RestResponse<V> recorded(
            Handled.Recorded<S, R> recorded, @Nullable String location, View<S, V> view) {
        Preferences preferences = Preferences.of(request);
        RestResponse.ResponseBuilder<V> response = location == null
                ? RestResponse.ResponseBuilder.ok(view.of(recorded.state(), recorded.version()))
                : RestResponse.ResponseBuilder.<V>create(Status.CREATED)
                        .header("Location", location)
                        .entity(view.of(recorded.state(), recorded.version()));
        response.header("ETag", EntityTag.of(recorded.version()))
                .header("Event-Position", recorded.position().toString());
        if (recorded.repeated()) {
            response.header("Idempotent-Replayed", "true");
        }
        preferences.applied().ifPresent(text -> response.header("Preference-Applied", text));
        awaitReadModels(recorded.position(), preferences);
        return response.build();
    }

    // The command stands whether or not the read models got there in time, so the answer is a success either way.
    private void awaitReadModels(Position position, Preferences preferences) {
        Duration atMost = preferences.waitFor(config.awaitOwnWrites());
        if (!atMost.isZero()) {
            applied.await(position, atMost);
        }
    }

    private RuntimeException stale(long expected, long actual) {
        String detail = expected == 0
                ? "%s exists already, at version %d, but the request expected it not to exist. Read it, or choose another id."
                : "%s is at version %d, but the request expected version " + expected + ". Read it again and retry.";
        return EdgeProblems.STALE
                .because(detail.formatted(request.path(), actual))
                .with("expectedVersion", expected)
                .with("currentVersion", actual)
                .exception();
    }
}
