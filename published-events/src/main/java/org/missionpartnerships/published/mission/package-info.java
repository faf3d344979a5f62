/** What mission-service records and publishes: cities, and missions from the first proposal on. */
@NullMarked
package org.missionpartnerships.published.mission;

import org.jspecify.annotations.NullMarked;
