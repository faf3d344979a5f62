/** Facts that surround missions without being their doing. */
@NullMarked
package org.missionpartnerships.milestone.context;

import org.jspecify.annotations.NullMarked;
