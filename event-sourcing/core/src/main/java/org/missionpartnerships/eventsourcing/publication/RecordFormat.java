package org.missionpartnerships.eventsourcing.publication;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.missionpartnerships.eventsourcing.ReceivedEvent;

/** How an event looks as a Kafka record. The key is the ledger; the value is the payload, byte for byte. Thread-safe. */
public interface RecordFormat {

    ProducerRecord<String, byte[]> write(String topic, ReceivedEvent event);

    /** @throws MalformedRecord if the record is not an event in this format */
    ReceivedEvent read(ConsumerRecord<String, byte[]> record);

    /** A record that is not an event: its key, headers or value do not read. */
    final class MalformedRecord extends RuntimeException {
        public MalformedRecord(String message) {
            super(message);
        }
    }
}
