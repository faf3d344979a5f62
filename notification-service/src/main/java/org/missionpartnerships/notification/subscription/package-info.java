/** Who wants to be told of what, and how far each of them has been told. */
@NullMarked
package org.missionpartnerships.notification.subscription;

import org.jspecify.annotations.NullMarked;
