package org.missionpartnerships.eventsourcing.publication;

import java.util.Map;

/**
 * Where a service publishes its journal.
 *
 * @param topic owned by this service alone
 * @param partitions how many the topic must have; part of the contract, because a key moves when it changes
 * @param kafka properties common to all clients, {@code bootstrap.servers} at least
 */
public record PublisherSettings(String topic, int partitions, Map<String, Object> kafka) {

    public PublisherSettings {
        kafka = Map.copyOf(kafka);
    }
}
