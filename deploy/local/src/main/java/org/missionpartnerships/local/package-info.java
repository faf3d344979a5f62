/** What {@code ./mp} runs: the whole system as processes on one machine. */
@NullMarked
package org.missionpartnerships.local;

import org.jspecify.annotations.NullMarked;
