package org.missionpartnerships.notification.subscription;

import static org.missionpartnerships.edge.problem.InputError.inParameter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.problem.EdgeProblems;

/** How a delivery stands. */
enum DeliveryStatus {
    RETRYING,
    DELIVERED,
    FAILED;

    /** Null if none is asked for. */
    static @Nullable DeliveryStatus asked(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String expected = "expected one of "
                + Arrays.stream(values()).map(DeliveryStatus::text).collect(Collectors.joining(", "));
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst()
                .orElseThrow(() -> EdgeProblems.INVALID_REQUEST
                        .because("Query parameter status is %s; %s.".formatted(text, expected))
                        .withErrors(List.of(inParameter("status", "invalid", expected)))
                        .exception());
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
