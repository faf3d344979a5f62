package org.missionpartnerships.milestone.context;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.ContextIndicatorId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of a context indicator. */
public sealed interface ContextIndicatorCommand {

    ContextIndicatorId contextIndicator();

    record RecordContextIndicator(
            ContextIndicatorId contextIndicator,
            @Nullable CityId city,
            @Nullable Topic topic,
            String subject,
            String name,
            @Nullable Quantity value,
            @Nullable String statement,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ContextIndicatorCommand {}
}
