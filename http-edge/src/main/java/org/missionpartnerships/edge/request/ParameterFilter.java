package org.missionpartnerships.edge.request;

import static org.missionpartnerships.edge.problem.InputError.inParameter;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.problem.InputError;

/** Refuses a query parameter that the resource method does not declare: a misspelt filter must not widen the answer. */
@Singleton
public class ParameterFilter {

    private static final int MAX_VALUE = 2048;

    private final CurrentRequest request;
    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    ParameterFilter(CurrentRequest request) {
        this.request = request;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 100)
    public void check(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        request.keepOperation(resource.getResourceClass().getSimpleName() + "." + method.getName());
        MultiMap given = request.queryParameters();
        if (given.isEmpty()) {
            return;
        }
        DeclaredParameters known = declared.computeIfAbsent(method, DeclaredParameters::of);
        var errors = new ArrayList<InputError>();
        for (String name : given.names()) {
            List<String> values = given.getAll(name);
            if (!known.names().contains(name)) {
                errors.add(inParameter(
                        name,
                        "unknown",
                        known.names().isEmpty()
                                ? "is not known; this address takes no query parameters"
                                : "is not known; expected one of " + String.join(", ", known.names())));
            } else if (values.size() > 1 && !known.repeatable().contains(name)) {
                errors.add(inParameter(name, "repeated", "stands %d times, expected once".formatted(values.size())));
            } else if (values.stream().anyMatch(value -> value.length() > MAX_VALUE)) {
                errors.add(inParameter(name, "too-long", "has more than %d characters".formatted(MAX_VALUE)));
            }
        }
        if (!errors.isEmpty()) {
            InputError first = errors.getFirst();
            throw EdgeProblems.INVALID_REQUEST
                    .because("Query parameter %s %s.".formatted(first.parameter(), first.message()))
                    .withErrors(errors)
                    .exception();
        }
    }
}
