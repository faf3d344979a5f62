package org.missionpartnerships.milestone.context;

import org.missionpartnerships.published.milestone.ContextIndicatorEvent.ContextIndicatorRecorded;

/** A fact about a city or a topic. */
public sealed interface ContextIndicator {

    record NotRecorded() implements ContextIndicator {}

    record Recorded(ContextIndicatorRecorded fact) implements ContextIndicator {}
}
