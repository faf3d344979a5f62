/**
 * Missions: what may be recorded of one, and why not. One decider holds the rules of its life cycle, its fit test, its alliance
 * and its purpose; the folders that are named so bring it the commands, and the folders of its record and of lists show it.
 */
@NullMarked
package org.missionpartnerships.mission.mission;

import org.jspecify.annotations.NullMarked;
