package org.missionpartnerships.edge.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.EdgeConfig;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemBodies;

/**
 * What every request meets first, before tokens are read: it gets its id and its headers, and is refused here when the
 * service is full or when its address, size or encoding cannot be right.
 */
@Singleton
class Entrance {

    private static final Logger LOG = Logger.getLogger(Entrance.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");
    private static final int MAX_PATH = 2048;
    private static final int MAX_QUERY = 8192;
    private static final long MAX_DRAINED = 64L * 1024 * 1024;
    private static final String OWN_PAGES = "/q/";

    private static final int AFTER_AUTHENTICATION = SecurityHandlerPriorities.AUTHENTICATION - 50;

    private final EdgeConfig config;
    private final CallerLimits limits;
    private final ProblemBodies problems;
    private final Semaphore places;

    Entrance(EdgeConfig config, CallerLimits limits, ProblemBodies problems) {
        this.config = config;
        this.limits = limits;
        this.problems = problems;
        this.places = new Semaphore(config.maxInFlight());
    }

    void first(@Observes Filters filters) {
        filters.register(this::enter, SecurityHandlerPriorities.CORS + 100);
        if (limits.enabled()) {
            filters.register(this::admit, AFTER_AUTHENTICATION);
        }
    }

    void failures(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void enter(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String id = given(request, "Request-Id")
                .orElseGet(() -> UuidCreator.getTimeOrderedEpoch().toString());
        routing.put(CurrentRequest.REQUEST_ID, id);
        routing.put(
                CurrentRequest.CORRELATION_ID, given(request, "Correlation-Id").orElse(id));
        MDC.put("requestId", id);
        routing.response()
                .putHeader("Request-Id", id)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        routing.addHeadersEndHandler(_ -> {
            if (!routing.response().headers().contains("Cache-Control")) {
                routing.response().putHeader("Cache-Control", "no-store");
            }
        });
        if (!isOwnPage(request)) {
            routing.response()
                    .putHeader(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
            if (!taken(routing)) {
                refuse(
                        routing,
                        EdgeProblems.OVERLOADED
                                .because(
                                        "%d requests are under way, as many as this instance takes on. Wait a second and retry."
                                                .formatted(config.maxInFlight()))
                                .retryAfter(Duration.ofSeconds(1)));
                return;
            }
        }
        Problem problem = refusal(request);
        if (problem == null) {
            routing.next();
        } else {
            refuse(routing, problem);
        }
    }

    private void admit(RoutingContext routing) {
        Problem refused = isOwnPage(routing.request()) ? null : limits.admit(routing);
        if (refused == null) {
            routing.next();
        } else {
            refuse(routing, refused);
        }
    }

    private static boolean isOwnPage(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith(OWN_PAGES);
    }

    private static Optional<String> given(HttpServerRequest request, String header) {
        return Optional.ofNullable(request.getHeader(header))
                .filter(text -> ID.matcher(text).matches());
    }

    // A place is held until the first byte of the answer, so that a long stream does not keep others out.
    private boolean taken(RoutingContext routing) {
        if (!places.tryAcquire()) {
            return false;
        }
        var held = new AtomicBoolean(true);
        Runnable leave = () -> {
            if (held.compareAndSet(true, false)) {
                places.release();
            }
        };
        routing.addHeadersEndHandler(_ -> leave.run());
        routing.addEndHandler(_ -> leave.run());
        return true;
    }

    private @Nullable Problem refusal(HttpServerRequest request) {
        String path = request.path();
        String query = request.query();
        if (path == null || path.length() > MAX_PATH || (query != null && query.length() > MAX_QUERY)) {
            return EdgeProblems.INVALID_PATH.because(
                    "The address is too long: expected at most %d characters of path and %d of query."
                            .formatted(MAX_PATH, MAX_QUERY));
        }
        String wrongInPath = wrong(path, true);
        if (wrongInPath != null) {
            return EdgeProblems.INVALID_PATH.because("The path %s.".formatted(wrongInPath));
        }
        String wrongInQuery = query == null ? null : wrong(query, false);
        if (wrongInQuery != null) {
            return EdgeProblems.INVALID_PATH.because("The query %s.".formatted(wrongInQuery));
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            return EdgeProblems.UNSUPPORTED_MEDIA_TYPE
                    .because("Content-Encoding is %s, but bodies are read uncompressed only. Send the body as it is."
                            .formatted(printable(encoding)))
                    .withHeader("Accept-Encoding", "identity");
        }
        return tooLarge(request.getHeader("Content-Length"));
    }

    private @Nullable Problem tooLarge(@Nullable String contentLength) {
        long limit = config.maxBodySize().asLongValue();
        if (contentLength == null || !contentLength.matches("[0-9]{1,18}") || Long.parseLong(contentLength) <= limit) {
            return null;
        }
        return EdgeProblems.TOO_LARGE
                .because("The body has %s bytes; expected at most %d. Send less in one request."
                        .formatted(contentLength, limit))
                .with("maxBytes", limit);
    }

    private static @Nullable String wrong(String raw, boolean path) {
        byte[] decoded = new byte[raw.length()];
        int length = 0;
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c <= ' ' || c >= 127 || c == '\\') {
                return "holds a character that must be percent-encoded, at %d".formatted(at + 1);
            }
            if (c != '%') {
                decoded[length++] = (byte) c;
                continue;
            }
            int value = at + 2 < raw.length() ? hex(raw.charAt(at + 1), raw.charAt(at + 2)) : -1;
            if (value < 0) {
                return "holds a % that two hexadecimal digits do not follow, at %d".formatted(at + 1);
            }
            if (value < ' ' || value == 127) {
                return "holds an encoded control character, at %d".formatted(at + 1);
            }
            if (path && (value == '/' || value == '\\' || value == '.' || value == '%' || value == ';')) {
                return "holds an encoded %c, which is not part of any id, at %d".formatted((char) value, at + 1);
            }
            decoded[length++] = (byte) value;
            at += 2;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded, 0, length));
        } catch (CharacterCodingException _) {
            return "does not decode to UTF-8";
        }
        return path ? wrongSegments(raw) : null;
    }

    private static @Nullable String wrongSegments(String path) {
        if (path.contains("//")) {
            return "holds an empty segment";
        }
        if ((path + "/").contains("/./") || (path + "/").contains("/../")) {
            return "holds a segment . or ..";
        }
        return path.contains(";") ? "holds a ;" : null;
    }

    private static int hex(char high, char low) {
        int h = Character.digit(high, 16);
        int l = Character.digit(low, 16);
        return h < 0 || l < 0 ? -1 : h * 16 + l;
    }

    private static String printable(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private void failed(RoutingContext routing) {
        if (routing.response().headWritten() || routing.get(CurrentRequest.REQUEST_ID) == null) {
            routing.next();
            return;
        }
        Throwable failure = routing.failure();
        Problem problem = switch (failure) {
            case AuthenticationFailedException _ -> badToken(routing);
            case UnauthorizedException _ -> AccessProblems.unauthenticated(routing);
            case ForbiddenException _ -> AccessProblems.forbidden(routing);
            case null, default -> StatusProblems.of(routing.statusCode());
        };
        if (problem.type().status() >= 500) {
            LOG.errorf(failure, "Request %s failed", routing.<String>get(CurrentRequest.REQUEST_ID));
        }
        refuse(routing, problem);
    }

    // Whoever tries tokens never gets as far as where callers are counted.
    private Problem badToken(RoutingContext routing) {
        Problem refused = limits.enabled() ? limits.admitAddress(routing) : null;
        return refused == null ? AccessProblems.unauthenticated(routing) : refused;
    }

    private void refuse(RoutingContext routing, Problem problem) {
        Problem shown = problems.catalogued(problem);
        byte[] body = problems.write(shown, routing.normalizedPath(), routing.get(CurrentRequest.REQUEST_ID));
        var response = routing.response();
        shown.headers().forEach(response::putHeader);
        response.setStatusCode(shown.type().status()).putHeader("Content-Type", ProblemBodies.MEDIA_TYPE);
        drainThenClose(routing.request());
        response.end(Buffer.buffer(body));
    }

    // Closing with unread bytes resets the connection before the client has read the answer.
    private static void drainThenClose(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        if (request.version() != HttpVersion.HTTP_2) {
            request.response().putHeader("Connection", "close");
        }
        var drained = new AtomicLong();
        request.handler(chunk -> {
            if (drained.addAndGet(chunk.length()) > MAX_DRAINED) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
