/** Organisations, memberships, commitments, and who funds what. */
@NullMarked
package org.missionpartnerships.partner;

import org.jspecify.annotations.NullMarked;
