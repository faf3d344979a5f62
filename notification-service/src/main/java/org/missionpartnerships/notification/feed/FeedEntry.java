package org.missionpartnerships.notification.feed;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event and its place in the feed.
 *
 * @param position from 1, dense; never changes
 * @param type such as {@code mission.launched}
 * @param typeVersion of the event's shape
 * @param subject the stream it happened in, such as {@code missions/burgos-poligono-circular}
 * @param cities that it concerns: the one in whose line it stands, and those it names
 * @param mission the mission that it concerns, if it names one
 * @param envelope the CloudEvent as JSON in UTF-8. Treat as read-only
 */
public record FeedEntry(
        long position,
        UUID eventId,
        String type,
        int typeVersion,
        Set<String> cities,
        String subject,
        @Nullable String mission,
        byte[] envelope) {}
