/** What partners promise to missions, and what came of it. */
@NullMarked
package org.missionpartnerships.partner.commitment;

import org.jspecify.annotations.NullMarked;
