package org.missionpartnerships.notification.subscription;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.notification.feed.FeedFilter;

/** What shall be otherwise; members left out stay as they are. An empty list restricts nothing. */
public record SubscriptionChange(
        @Schema(examples = "https://hooks.example.org/missions", maxLength = 2048) @Nullable
        String sink,

        @Schema(examples = "mission.*") @Nullable List<String> types,
        @Schema(examples = "burgos") @Nullable List<String> cities,

        @Schema(examples = "burgos-poligono-circular") @Nullable
        List<String> missions,

        @Schema(examples = "Our dashboard", maxLength = 500) @Nullable
        String description) {

    public SubscriptionChange {
        SubscriptionRequest.requireDescription(description);
        FeedFilter.asked(
                SubscriptionRequest.orEmpty(types),
                SubscriptionRequest.orEmpty(cities),
                SubscriptionRequest.orEmpty(missions));
    }
}
