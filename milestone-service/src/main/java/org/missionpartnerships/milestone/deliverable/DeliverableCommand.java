package org.missionpartnerships.milestone.deliverable;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.milestone.DeliverableKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.DeliverableId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

/** What can be asked of a deliverable. */
public sealed interface DeliverableCommand {

    DeliverableId deliverable();

    record PublishDeliverable(
            DeliverableId deliverable,
            MissionId mission,
            DeliverableKind kind,
            String title,
            @Nullable String description,
            @Nullable String link,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements DeliverableCommand {}
}
