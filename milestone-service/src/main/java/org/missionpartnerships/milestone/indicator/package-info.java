/** What missions measure, and what they measured. */
@NullMarked
package org.missionpartnerships.milestone.indicator;

import org.jspecify.annotations.NullMarked;
