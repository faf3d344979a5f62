package org.missionpartnerships.notification.subscription;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a delivery stands. */
enum DeliveryStatus {
    RETRYING,
    DELIVERED,
    FAILED;

    static DeliveryStatus fromString(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Status \"%s\": expected one of %s"
                        .formatted(
                                text,
                                Arrays.stream(values())
                                        .map(DeliveryStatus::text)
                                        .collect(Collectors.joining(", ")))));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
