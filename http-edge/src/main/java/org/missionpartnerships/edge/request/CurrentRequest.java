package org.missionpartnerships.edge.request;

import static org.missionpartnerships.edge.problem.InputError.inHeader;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.problem.EdgeProblems;

/** The HTTP request being answered, whatever thread answers it. */
@Singleton
public class CurrentRequest {

    static final String REQUEST_ID = "edge.request-id";
    static final String CORRELATION_ID = "edge.correlation-id";
    private static final String OPERATION = "edge.operation";
    private static final String BODY = "edge.body";
    private static final byte[] NO_BODY = {};

    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The caller's {@code Request-Id}, or a UUIDv7. On every response, in every log line, and the causation of events. */
    public String id() {
        return routing().get(REQUEST_ID);
    }

    /** The caller's {@code Correlation-Id}, or the request's own id. */
    public String correlationId() {
        return routing().get(CORRELATION_ID);
    }

    public String method() {
        return routing().request().method().name();
    }

    public String path() {
        return routing().normalizedPath();
    }

    public @Nullable String query() {
        return routing().request().query();
    }

    public MultiMap queryParameters() {
        return routing().queryParams();
    }

    /** The value of a header that may stand once. */
    public Optional<String> header(String name) {
        List<String> values = routing().request().headers().getAll(name);
        if (values.size() > 1) {
            throw EdgeProblems.INVALID_REQUEST
                    .because("Header %s stands %d times, expected once.".formatted(name, values.size()))
                    .withErrors(List.of(inHeader(name, "repeated", "expected once")))
                    .exception();
        }
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The values of a header that is a comma-separated list, over all its lines. */
    public List<String> headerList(String name) {
        return routing().request().headers().getAll(name).stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The body as it arrived; empty if there was none. */
    public byte[] body() {
        byte[] body = routing().get(BODY);
        return body == null ? NO_BODY : body;
    }

    /** Kept by the reader of bodies, for whoever must know the exact bytes. */
    public void keepBody(byte[] body) {
        routing().put(BODY, body);
    }

    /** The resource method that answers, such as {@code MissionResource.launch}. */
    public String operation() {
        return routing().get(OPERATION);
    }

    public void keepOperation(String name) {
        routing().put(OPERATION, name);
    }

    RoutingContext routing() {
        return current.getCurrent();
    }
}
