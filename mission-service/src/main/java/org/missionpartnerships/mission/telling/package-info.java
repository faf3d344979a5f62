/** Events in words: one clause for each, for diffs, packs and pillars. */
@org.jspecify.annotations.NullMarked
package org.missionpartnerships.mission.telling;
