/** The alliance that carries a mission: which cities take part, on what terms they cooperate, how formal it becomes. */
@NullMarked
package org.missionpartnerships.mission.alliance;

import org.jspecify.annotations.NullMarked;
