package org.missionpartnerships.milestone.deliverable;

import org.missionpartnerships.published.milestone.DeliverableEvent.DeliverablePublished;

/** Something that a mission brought forth. */
public sealed interface Deliverable {

    record Unpublished() implements Deliverable {}

    record Published(DeliverablePublished publication) implements Deliverable {}
}
