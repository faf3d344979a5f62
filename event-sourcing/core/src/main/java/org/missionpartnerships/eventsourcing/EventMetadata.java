package org.missionpartnerships.eventsourcing;

import org.jspecify.annotations.Nullable;

/**
 * Where an event came from.
 *
 * @param correlationId shared by everything that one request set in motion
 * @param causationId the request or the event that directly caused this one
 * @param traceparent W3C trace context of the request, if it had one
 * @param actor who asked for it: the subject of the token, or the name of a reaction
 */
public record EventMetadata(
        String correlationId, String causationId, @Nullable String traceparent, String actor) {}
