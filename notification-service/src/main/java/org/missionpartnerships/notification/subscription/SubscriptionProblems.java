package org.missionpartnerships.notification.subscription;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;

/** Why a request about a subscription is refused. */
@Singleton
final class SubscriptionProblems implements ProblemTypes {

    static final ProblemType SUBSCRIPTION_NOT_FOUND = ProblemType.notFound(
            "subscription-not-found",
            "There is no such subscription",
            "No subscription of the caller has this id. Those of others are not shown.",
            "Take the id from the list of your subscriptions.");
    static final ProblemType DELIVERY_NOT_FOUND = ProblemType.notFound(
            "delivery-not-found",
            "There is no such delivery",
            "The subscription has no delivery with this id, or it is older than deliveries are kept.",
            "Take the id from the subscription's deliveries, or replay from a position of the feed.");
    static final ProblemType SINK_REFUSED = ProblemType.refused(
            "sink-refused",
            "The address cannot be called",
            "Deliveries go to https on port 443 of hosts on the public Internet only.",
            "Give an address that the public Internet can reach.");
    static final ProblemType TOO_MANY_SUBSCRIPTIONS = ProblemType.conflict(
            "too-many-subscriptions",
            "No more subscriptions",
            "One subscriber may have so many subscriptions and no more.",
            "Delete one that is not needed, or widen the filter of another.");
    static final ProblemType START_BEYOND_FEED = ProblemType.refused(
            "start-beyond-feed",
            "The position is beyond the feed's end",
            "A subscription cannot begin further on than with the next event.",
            "Start from now, or from a position that the feed has.");
    static final ProblemType PING_NOT_REPEATABLE = ProblemType.refused(
            "ping-not-repeatable",
            "A ping is not delivered again",
            "Only deliveries of events can be repeated.",
            "Send a new ping.");

    static final ProblemType RECEIVER_NOT_AGREED = ProblemType.refused(
            "receiver-not-agreed",
            "The receiver has not agreed yet",
            "Nothing is sent to an address before whoever runs it has agreed to be called.",
            "Let the receiver agree: to OPTIONS, to the challenge, or by calling back. Then ask again.");
    static final ProblemType RECEIVER_PACED = new ProblemType(
            "receiver-paced",
            429,
            "The receiver takes no more just now",
            "A ping or a redelivery counts like a delivery: no more goes to a receiver in a minute than it agreed to.",
            "Wait as Retry-After says, and ask again.",
            true);
    static final ProblemType AGREEMENT_NOT_ASKED = ProblemType.notFound(
            "agreement-not-asked",
            "Nobody is asked to agree at this address",
            "The subscription is gone, or its receiver has been asked anew with another key.",
            "Take the address from the latest WebHook-Request-Callback.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                SUBSCRIPTION_NOT_FOUND,
                DELIVERY_NOT_FOUND,
                SINK_REFUSED,
                TOO_MANY_SUBSCRIPTIONS,
                START_BEYOND_FEED,
                PING_NOT_REPEATABLE,
                RECEIVER_NOT_AGREED,
                RECEIVER_PACED,
                AGREEMENT_NOT_ASKED);
    }

    static Problem notFound(UUID subscription) {
        return SUBSCRIPTION_NOT_FOUND
                .because("You have no subscription %s. Take the id from the list of your subscriptions."
                        .formatted(subscription))
                .with("subscription", subscription.toString());
    }

    static Problem deliveryNotFound(UUID subscription, UUID delivery) {
        return DELIVERY_NOT_FOUND
                .because(
                        "Subscription %s has no delivery %s. Take the id from its deliveries, or replay from a position."
                                .formatted(subscription, delivery))
                .with("delivery", delivery.toString());
    }

    static Problem sinkRefused(String reason) {
        return SINK_REFUSED
                .because(reason + ". Give an address that the public Internet can reach.")
                .with("reason", reason);
    }
}
