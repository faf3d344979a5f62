/** Everything that happened, in one line of numbered entries, to be pulled or watched. */
@NullMarked
package org.missionpartnerships.notification.feed;

import org.jspecify.annotations.NullMarked;
