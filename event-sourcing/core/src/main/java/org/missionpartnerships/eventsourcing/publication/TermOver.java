package org.missionpartnerships.eventsourcing.publication;

/** Someone else leads, or this publisher closes: no fault, and nothing is lost. */
final class TermOver extends RuntimeException {

    TermOver(String reason) {
        super(reason);
    }
}
