package org.missionpartnerships.mission.history;

import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * An event of a history as it stood at a date.
 *
 * @param text what happened, as a sentence without its date
 */
public record ToldEvent(PublishedEvent event, Origin origin, String text) {}
