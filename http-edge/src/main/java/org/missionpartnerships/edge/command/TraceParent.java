package org.missionpartnerships.edge.command;

import java.util.Optional;
import java.util.regex.Pattern;
import org.missionpartnerships.edge.request.CurrentRequest;

/** W3C trace context. A malformed one is dropped, as its specification asks. */
final class TraceParent {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    static Optional<String> of(CurrentRequest request) {
        return request.headerList("traceparent").stream()
                .filter(text -> FORM.matcher(text).matches())
                .findFirst();
    }
}
