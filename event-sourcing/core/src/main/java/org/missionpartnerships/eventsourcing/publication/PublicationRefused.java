package org.missionpartnerships.eventsourcing.publication;

/** The topic and the journal do not fit each other, and going on would make it worse. The message says the ways out. */
public final class PublicationRefused extends RuntimeException {

    public PublicationRefused(String message) {
        super(message);
    }
}
