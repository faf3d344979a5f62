package org.missionpartnerships.edge.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a problem: an RFC 9457 problem detail before the edge adds {@code instance} and {@code requestId}.
 *
 * @param detail what, which one, expected and actual, and what to do next
 * @param errors every mistake in the request, if it is malformed
 * @param members extension members, in order
 * @param headers response headers beside the body
 */
public record Problem(
        ProblemType type,
        String detail,
        List<InputError> errors,
        Map<String, @Nullable Object> members,
        Map<String, String> headers) {

    public Problem {
        errors = List.copyOf(errors);
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Map.of(), Map.of());
    }

    public Problem with(String member, @Nullable Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, detail, errors, more, headers);
    }

    public Problem withErrors(List<InputError> more) {
        var all = new ArrayList<>(errors);
        all.addAll(more);
        return new Problem(type, detail, all, members, headers);
    }

    public Problem withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail, errors, members, more);
    }

    /** Adds {@code Retry-After}, in whole seconds, at least one. */
    public Problem retryAfter(Duration pause) {
        return withHeader("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
