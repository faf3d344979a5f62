package org.missionpartnerships.milestone.context;

import org.missionpartnerships.published.value.ContextIndicatorId;

/** Why a context indicator is refused. */
public sealed interface ContextIndicatorRejection {

    /** The id stands for another fact. */
    record ContextIndicatorAlreadyRecorded(ContextIndicatorId contextIndicator, String subject, String name)
            implements ContextIndicatorRejection {}

    /** It is about no city and no topic. */
    record NeitherCityNorTopic(String subject, String name) implements ContextIndicatorRejection {}

    /** It has no value and no statement. */
    record NothingStated(String subject, String name) implements ContextIndicatorRejection {}
}
