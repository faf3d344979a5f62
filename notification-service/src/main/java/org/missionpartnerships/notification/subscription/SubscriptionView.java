package org.missionpartnerships.notification.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subscription as its owner sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionView(
        UUID id,
        String sink,
        @Nullable String description,
        List<String> types,
        List<String> cities,
        List<String> missions,

        @Schema(
                description =
                        "pending until the receiver has agreed, then active; paused by its owner, or disabled after failures",
                examples = "active")
        String status,

        @Schema(description = "Why it is still pending, or disabled.") @Nullable
        String statusReason,

        @Schema(description = "What its receiver has agreed to.") @Nullable
        Agreement agreement,

        @Schema(
                description = "The signing secret: shown when it is made, and never again.",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        @Nullable
        String secret,

        @Schema(description = "Until then deliveries are signed with the secret before as well.") @Nullable
        Instant previousSecretUntil,

        @Schema(description = "Verifies the v1a signatures (Ed25519).", examples = "whpk_MCowBQYDK2VwAyEA")
        String publicKey,

        @Schema(description = "Everything up to this position of the feed has been delivered or was not wanted.")
        long position,

        @Schema(
                description =
                        "How often the next event has failed; while pending, how often the receiver was asked in vain.")
        int failures,

        @Schema(description = "When the next event is tried, or the receiver asked, again.") @Nullable
        Instant nextAttemptAt,

        Instant createdAt,
        Instant updatedAt) {

    /** That the receiver wants deliveries, and how many. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agreement(
            Instant at,

            @Schema(
                    description =
                            "options: in its answer to OPTIONS; challenge: by answering the signed challenge; callback: later",
                    examples = "options")
            String by,

            @Schema(
                    description = "Deliveries a minute that it takes; none means as many as there are.",
                    examples = "120")
            @Nullable
            Integer deliveriesPerMinute) {}

    static SubscriptionView of(Subscription subscription, Progress progress, @Nullable String secret, Instant now) {
        boolean grace = subscription.previousUntil != null && subscription.previousUntil.isAfter(now);
        return new SubscriptionView(
                subscription.id,
                subscription.sink,
                subscription.description,
                subscription.types,
                subscription.cities,
                subscription.missions,
                subscription.status,
                subscription.statusReason,
                subscription.agreedAt == null
                        ? null
                        : new Agreement(subscription.agreedAt, subscription.agreedBy, subscription.allowedRate),
                secret,
                grace ? subscription.previousUntil : null,
                subscription.publicKey,
                progress.position,
                progress.failures,
                progress.failures > 0 ? progress.nextAttemptAt : null,
                subscription.createdAt,
                subscription.updatedAt);
    }

    SubscriptionView withSecret(String fresh) {
        return new SubscriptionView(
                id,
                sink,
                description,
                types,
                cities,
                missions,
                status,
                statusReason,
                agreement,
                fresh,
                previousSecretUntil,
                publicKey,
                position,
                failures,
                nextAttemptAt,
                createdAt,
                updatedAt);
    }
}
