package org.missionpartnerships.notification.subscription;

import org.missionpartnerships.notification.subscription.Subscriptions.Shown;

/** What became of a wish to subscribe. */
sealed interface Creation {

    /** There is a new subscription, shown with its secret. */
    record Made(Shown subscription) implements Creation {}

    /** The same request with the same key made this one before. Shown as it is now, without its secret. */
    record Repeated(Shown subscription) implements Creation {}

    /** Another request made a subscription with this key. */
    record KeyReused() implements Creation {}
}
