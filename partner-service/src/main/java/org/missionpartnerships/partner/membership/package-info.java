/** Who takes part in which mission, and why. */
@NullMarked
package org.missionpartnerships.partner.membership;

import org.jspecify.annotations.NullMarked;
