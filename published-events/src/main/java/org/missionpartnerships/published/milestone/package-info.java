/** Events of the milestone service: indicators and their measurements, deliverables, context indicators. */
@NullMarked
package org.missionpartnerships.published.milestone;

import org.jspecify.annotations.NullMarked;
