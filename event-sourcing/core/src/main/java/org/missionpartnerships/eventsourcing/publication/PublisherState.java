package org.missionpartnerships.eventsourcing.publication;

/** What a publisher is doing, for health and for operators. */
public sealed interface PublisherState {

    /** Not started, or closed. */
    record Stopped() implements PublisherState {}

    /** Another instance publishes. */
    record Following() implements PublisherState {}

    /** This instance leads, and compares the topic with the journal. */
    record Comparing() implements PublisherState {}

    /** This instance leads, and publishes what is recorded. */
    record Publishing() implements PublisherState {}

    /** Something did not answer; tried again shortly. */
    record Retrying(String reason) implements PublisherState {}

    /** The topic holds what the journal does not: nothing is published until an operator has chosen a way out. */
    record Refused(String reason) implements PublisherState {}
}
