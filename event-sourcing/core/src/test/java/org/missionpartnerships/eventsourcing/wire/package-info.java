/** A service, a wire format and topics for tests of publication and consumption. */
@NullMarked
package org.missionpartnerships.eventsourcing.wire;

import org.jspecify.annotations.NullMarked;
