/** Sending one event to one address: signatures, addresses that may be called, and when to try again. */
@NullMarked
package org.missionpartnerships.notification.subscription.webhook;

import org.jspecify.annotations.NullMarked;
