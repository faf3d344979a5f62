/**
 * How a mission is governed: what may be recorded of it, and who governed how at any date. One decider holds the rules; the
 * folders of governing bodies, working groups, meetings and decisions bring it commands and show what came of them.
 */
@NullMarked
package org.missionpartnerships.mission.governing;

import org.jspecify.annotations.NullMarked;
