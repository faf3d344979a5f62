/** Every event type of every service: who owns it, what it means, what it looks like. */
@NullMarked
package org.missionpartnerships.published.catalogue;

import org.jspecify.annotations.NullMarked;
