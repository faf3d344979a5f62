/** Organisations of the network, whichever city they work with. */
@NullMarked
package org.missionpartnerships.partner.organisation;

import org.jspecify.annotations.NullMarked;
