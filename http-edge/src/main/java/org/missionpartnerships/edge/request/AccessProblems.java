package org.missionpartnerships.edge.request;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.TreeSet;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.problem.Problem;

/** 401 and 403, saying which token is needed. */
final class AccessProblems {

    private AccessProblems() {}

    static Problem unauthenticated(RoutingContext routing) {
        boolean given = routing.request().getHeader("Authorization") != null;
        return EdgeProblems.UNAUTHENTICATED
                .because(
                        given
                                ? "The token in the Authorization header is not valid: it is expired, not signed by the expected issuer, "
                                        + "or meant for another audience. Get a new one and send it as Authorization: Bearer."
                                : "%s %s needs a token, and the request has none. Send one as Authorization: Bearer."
                                        .formatted(routing.request().method(), routing.normalizedPath()))
                .withHeader("WWW-Authenticate", given ? "Bearer error=\"invalid_token\"" : "Bearer");
    }

    static Problem forbidden(RoutingContext routing) {
        Set<String> roles = routing.user() instanceof QuarkusHttpUser user
                ? new TreeSet<>(user.getSecurityIdentity().getRoles())
                : Set.of();
        return EdgeProblems.FORBIDDEN.because(
                "%s %s is not allowed with %s. Use a token with a role that the API description names."
                        .formatted(
                                routing.request().method(),
                                routing.normalizedPath(),
                                roles.isEmpty()
                                        ? "a token without a role"
                                        : "only the role " + String.join(", ", roles)));
    }
}
