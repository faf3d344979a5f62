package org.missionpartnerships.eventsourcing;

/**
 * An event together with the journal it comes from.
 *
 * @param source the service that owns the journal, such as {@code mission-service}
 * @param epoch the incarnation of that journal; raised when history was lost in a restore
 * @param event the event
 */
public record ReceivedEvent(String source, int epoch, RecordedEvent event) {

    public Position position() {
        return new Position(source, event.ledger(), event.seq());
    }
}
