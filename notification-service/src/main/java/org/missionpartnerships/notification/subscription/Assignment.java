package org.missionpartnerships.notification.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.notification.feed.FeedFilter;
import org.missionpartnerships.notification.subscription.webhook.SignatureScheme;

/**
 * All that one delivery needs to know of its subscription.
 *
 * @param deliveriesPerMinute what the receiver agreed to; null if it set no limit
 * @param course and {@code failures}: as they were read; if they have changed meanwhile, the outcome moves nothing
 * @param deliveryId of the delivery that is being retried, if one is
 */
record Assignment(
        UUID subscription,
        String sink,
        FeedFilter filter,
        List<SignatureScheme> schemes,
        @Nullable Integer deliveriesPerMinute,
        long course,
        long position,
        @Nullable UUID deliveryId,
        int failures,
        Instant nextAttemptAt) {}
