/** Indicators, deliverables, and facts about cities and topics. */
@NullMarked
package org.missionpartnerships.milestone;

import org.jspecify.annotations.NullMarked;
