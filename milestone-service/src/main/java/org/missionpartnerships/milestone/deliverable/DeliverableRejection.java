package org.missionpartnerships.milestone.deliverable;

import org.missionpartnerships.published.value.DeliverableId;

/** Why a command on a deliverable is refused. */
public sealed interface DeliverableRejection {

    /** The id stands for another deliverable, or for this one as described differently. */
    record DeliverableAlreadyPublished(DeliverableId deliverable, String title) implements DeliverableRejection {}
}
