package org.missionpartnerships.edge.request;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Comparator;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.problem.InputError;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemBodies;
import org.missionpartnerships.edge.problem.ProblemException;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;
import org.missionpartnerships.eventsourcing.journal.OutcomeUnknown;
import org.missionpartnerships.eventsourcing.lanes.EventTooLarge;
import org.missionpartnerships.eventsourcing.lanes.StreamElsewhere;

/** Whatever ends a request, as a problem. What nobody foresaw is logged, and answered with the request id alone. */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemBodies problems;
    private final AllowedMethods methods;
    private final CurrentVertxRequest current;

    ProblemMappers(ProblemBodies problems, AllowedMethods methods, CurrentVertxRequest current) {
        this.problems = problems;
        this.methods = methods;
        this.current = current;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException end) {
        return respond(end.problem());
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated(SecurityException end) {
        return respond(AccessProblems.unauthenticated(routing()));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException end) {
        return respond(AccessProblems.forbidden(routing()));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException end) {
        return respond(InputError.together(end.getConstraintViolations().stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(InputError::toString))
                .toList()));
    }

    @ServerExceptionMapper
    public Response elsewhere(StreamElsewhere end) {
        return respond(EdgeProblems.ELSEWHERE
                .because("%s belongs to %s. Choose another id, or address it there."
                        .formatted(end.stream().key(), end.home()))
                .with("id", end.stream().key())
                .with("home", end.home().name()));
    }

    @ServerExceptionMapper
    public Response tooLarge(EventTooLarge end) {
        return respond(EdgeProblems.TOO_LARGE.because(end.getMessage()));
    }

    @ServerExceptionMapper({JournalUnavailable.class, OutcomeUnknown.class})
    public Response unavailable(RuntimeException end) {
        LOG.warnf(end, "Request %s: the journal does not answer", requestId());
        return respond(EdgeProblems.JOURNAL_UNAVAILABLE
                .because(
                        "The journal does not answer. Wait a second and repeat the request with the same Idempotency-Key, "
                                + "so that it takes effect once.")
                .retryAfter(Duration.ofSeconds(1)));
    }

    @ServerExceptionMapper
    public Response of(NotFoundException end) {
        if (end.getCause() instanceof ProblemException inParameter) {
            return respond(inParameter.problem());
        }
        return respond(EdgeProblems.NOT_FOUND.because(
                "%s is not an address of this service. Check it against the API description."
                        .formatted(routing().normalizedPath())));
    }

    @ServerExceptionMapper
    public Response of(WebApplicationException end) {
        Response original = end.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        if (original.getStatus() >= 500) {
            LOG.errorf(end, "Request %s failed", requestId());
        }
        return respond(StatusProblems.of(original.getStatus()));
    }

    @ServerExceptionMapper
    public Response of(NotAllowedException end) {
        String allowed = methods.at(routing().normalizedPath());
        return respond(EdgeProblems.METHOD_NOT_ALLOWED
                .because("%s is not allowed at %s; expected %s."
                        .formatted(routing().request().method(), routing().normalizedPath(), allowed))
                .withHeader("Allow", allowed));
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable end) {
        LOG.errorf(end, "Request %s failed", requestId());
        return respond(StatusProblems.of(500));
    }

    private Response respond(Problem problem) {
        Problem shown = problems.catalogued(problem);
        Response.ResponseBuilder response = Response.status(shown.type().status())
                .type(ProblemBodies.MEDIA_TYPE)
                .entity(problems.write(shown, routing().normalizedPath(), requestId()));
        shown.headers().forEach(response::header);
        return response.build();
    }

    private String requestId() {
        return routing().get(CurrentRequest.REQUEST_ID);
    }

    private RoutingContext routing() {
        return current.getCurrent();
    }
}
