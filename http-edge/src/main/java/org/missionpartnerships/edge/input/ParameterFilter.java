package org.missionpartnerships.edge.input;

import static org.missionpartnerships.edge.problem.InputError.inParameter;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.problem.InputError;
import org.missionpartnerships.edge.request.CurrentRequest;

/**
 * Refuses a query parameter that the resource method does not declare, for a misspelt filter must not widen the answer; and
 * one that is not of its type, which would otherwise be answered as if the address did not exist.
 */
@Singleton
public class ParameterFilter {

    private static final int MAX_VALUE = 2048;

    private final CurrentRequest request;
    private final RequestBinder binder;
    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    ParameterFilter(CurrentRequest request, RequestBinder binder) {
        this.request = request;
        this.binder = binder;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 100)
    public void check(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        request.keepOperation(resource.getResourceClass().getSimpleName() + "." + method.getName());
        MultiMap given = request.queryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, Class<?>> known =
                declared.computeIfAbsent(method, DeclaredParameters::of).types();
        List<InputError> errors = given.names().stream()
                .flatMap(name -> errors(name, given.getAll(name), known))
                .toList();
        if (!errors.isEmpty()) {
            InputError first = errors.getFirst();
            throw EdgeProblems.INVALID_REQUEST
                    .because("Query parameter %s %s.".formatted(first.parameter(), first.message()))
                    .withErrors(errors)
                    .exception();
        }
    }

    private Stream<InputError> errors(String name, List<String> values, Map<String, Class<?>> known) {
        Class<?> type = known.get(name);
        if (type == null) {
            return Stream.of(inParameter(
                    name,
                    "unknown",
                    known.isEmpty()
                            ? "is not known; this address takes no query parameters"
                            : "is not known; expected one of " + String.join(", ", known.keySet())));
        }
        if (values.size() > 1 && !Collection.class.isAssignableFrom(type)) {
            return Stream.of(inParameter(name, "repeated", "stands %d times; expected once".formatted(values.size())));
        }
        return values.stream().flatMap(value -> error(name, value, type));
    }

    private Stream<InputError> error(String name, String value, Class<?> type) {
        if (value.length() > MAX_VALUE) {
            return Stream.of(inParameter(name, "too-long", "has more than %d characters".formatted(MAX_VALUE)));
        }
        return binder.readsFromText(type)
                ? binder.whyNot(value, type).map(why -> inParameter(name, "invalid", why)).stream()
                : Stream.of();
    }
}
