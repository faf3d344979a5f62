/** The service's own journal, for services that heal a gap and for auditors. */
@NullMarked
package org.missionpartnerships.edge.journal;

import org.jspecify.annotations.NullMarked;
