/**
 * What comes from what: missions from missions, practices and replications, across cities. What made each link is recorded by
 * the feature it belongs to; this one keeps the whole free of cycles, and shows it.
 */
@NullMarked
package org.missionpartnerships.mission.lineage;

import org.jspecify.annotations.NullMarked;
