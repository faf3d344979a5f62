/** Consultations, what was heard in them, and the priorities, instruments and budgets that follow from it. */
@NullMarked
package org.missionpartnerships.mission.community;

import org.jspecify.annotations.NullMarked;
