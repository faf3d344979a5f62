/** Tells others what happened: webhooks, a live stream and a feed to read at one's own pace. */
@NullMarked
package org.missionpartnerships.notification;

import org.jspecify.annotations.NullMarked;
