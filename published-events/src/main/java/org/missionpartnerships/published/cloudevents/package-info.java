/** Events as CloudEvents 1.0: binary records on Kafka, structured JSON everywhere else. The payload is never re-encoded. */
@NullMarked
package org.missionpartnerships.published.cloudevents;

import org.jspecify.annotations.NullMarked;
