package org.missionpartnerships.notification.subscription;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.notification.feed.FeedFilter;

/** What is wanted, and where it shall go. */
public record SubscriptionRequest(
        @Schema(
                description = "Where deliveries are posted: https, port 443, on the public Internet.",
                examples = "https://hooks.example.org/missions",
                maxLength = 2048)
        String sink,

        @Schema(
                description = "Event types: mission.launched, mission.launched.v1 or mission.*; none means all.",
                examples = "mission.*")
        @Nullable
        List<String> types,

        @Schema(description = "Cities concerned; none means all.", examples = "burgos") @Nullable
        List<String> cities,

        @Schema(description = "Missions concerned; none means all.", examples = "burgos-poligono-circular") @Nullable
        List<String> missions,

        @Schema(description = "For people.", examples = "Our dashboard", maxLength = 500) @Nullable
        String description,

        @Schema(description = "now, earliest, or position:4711.", defaultValue = "now", examples = "earliest") @Nullable
        String startFrom) {

    private static final int MAX_DESCRIPTION = 500;

    public SubscriptionRequest {
        requireDescription(description);
        FeedFilter.asked(orEmpty(types), orEmpty(cities), orEmpty(missions));
        if (startFrom != null) {
            StartFrom.parse(startFrom);
        }
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static void requireDescription(@Nullable String description) {
        if (description != null && description.length() > MAX_DESCRIPTION) {
            throw new IllegalArgumentException("The description has %d characters, at most %d are kept"
                    .formatted(description.length(), MAX_DESCRIPTION));
        }
    }

    StartFrom start() {
        return startFrom == null ? new StartFrom.Now() : StartFrom.parse(startFrom);
    }
}
