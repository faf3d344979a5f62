/** What {@code ./mp bench} runs: rates, latencies and their ratio to the bare database, measured in one run. */
@NullMarked
package org.missionpartnerships.bench;

import org.jspecify.annotations.NullMarked;
