package org.missionpartnerships.eventsourcing.publication;

import org.jspecify.annotations.Nullable;

/** Kafka does not answer, or the topic is not there. Nothing is lost: the journal keeps what is unpublished. */
public final class TopicUnreachable extends RuntimeException {

    public TopicUnreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
