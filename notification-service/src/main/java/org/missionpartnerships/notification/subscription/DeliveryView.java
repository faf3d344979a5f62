package org.missionpartnerships.notification.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One event on its way to one receiver, with every attempt. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        UUID id,

        @Schema(description = "event, ping or redelivery") String kind,

        @Schema(description = "The event's place in the feed.") @Nullable
        Long position,

        @Schema(description = "The webhook-id that the receiver sees.")
        UUID eventId,

        @Schema(examples = "mission.launched.v1") String eventType,

        @Schema(description = "retrying, delivered or failed")
        String status,

        Instant createdAt,
        List<AttemptView> attempts) {

    /** One attempt. What the receiver wrote is not kept. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AttemptView(
            int number,
            Instant at,
            @Nullable Integer httpStatus,
            long latencyMs,
            @Nullable String problem) {}
}
