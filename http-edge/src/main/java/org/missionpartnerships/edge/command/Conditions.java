package org.missionpartnerships.edge.command;

import static org.missionpartnerships.edge.problem.InputError.inHeader;

import java.util.Optional;
import org.missionpartnerships.edge.request.CurrentRequest;
import org.missionpartnerships.eventsourcing.lanes.WriteCondition;

/** {@code If-Match: "7"} and {@code If-None-Match: *} on a command. */
final class Conditions {

    private Conditions() {}

    static WriteCondition of(CurrentRequest request) {
        Optional<String> ifMatch = request.header("If-Match");
        Optional<String> ifNoneMatch = request.header("If-None-Match");
        if (ifMatch.isPresent() && ifNoneMatch.isPresent()) {
            throw invalid("If-Match", "cannot stand beside If-None-Match; send one of them");
        }
        if (ifMatch.isPresent()) {
            return exactly(ifMatch.get());
        }
        if (ifNoneMatch.isPresent()) {
            if (!ifNoneMatch.get().equals("*")) {
                throw invalid(
                        "If-None-Match",
                        "is %s; on a command only * is supported: it must not exist yet".formatted(ifNoneMatch.get()));
            }
            return WriteCondition.absent();
        }
        return WriteCondition.any();
    }

    private static WriteCondition exactly(String text) {
        if (text.equals("*")) {
            throw invalid(
                    "If-Match", "is *, which names no version; send the ETag that you read, or leave the header out");
        }
        if (text.startsWith("W/")) {
            throw invalid("If-Match", "is the weak tag %s; send the ETag that you read, as it was".formatted(text));
        }
        return WriteCondition.exactly(EntityTag.versionIn(text)
                .orElseThrow(() -> invalid(
                        "If-Match",
                        "is %s; expected one ETag as it was read, such as \"7\" in double quotes".formatted(text))));
    }

    private static RuntimeException invalid(String header, String what) {
        return inHeader(header, "invalid", what).alone().exception();
    }
}
