/** What the record shows of a mission's five pillars: events and gaps in words, never a score. */
@org.jspecify.annotations.NullMarked
package org.missionpartnerships.mission.insight;
