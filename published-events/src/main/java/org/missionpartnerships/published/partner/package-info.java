/** Events of the partner service: organisations, memberships, commitments, funding shares. */
@NullMarked
package org.missionpartnerships.published.partner;

import org.jspecify.annotations.NullMarked;
