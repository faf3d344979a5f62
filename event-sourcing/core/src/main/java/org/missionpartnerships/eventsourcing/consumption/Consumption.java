package org.missionpartnerships.eventsourcing.consumption;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.publication.RecordFormat;

/**
 * What all consumers of a service stand on.
 *
 * @param service its name, which is also the source of its own journal's events
 * @param database pooled connections of the service's role
 * @param journal the service's own
 * @param tail tells when the own journal has grown
 * @param owners the journals of other services
 * @param format of records in topics
 * @param kafka properties common to all clients, {@code bootstrap.servers} at least; a {@code group.id} stands before that of
 *     each consumer, so that two installations may share a broker
 * @param topics of other services, by source
 */
public record Consumption(
        String service,
        DataSource database,
        Journal journal,
        JournalTail tail,
        OwnerJournal owners,
        RecordFormat format,
        Map<String, Object> kafka,
        Map<String, String> topics,
        Watermarks watermarks,
        MeterRegistry meters) {

    /** From the journal of whoever owns it: this service's own or, over the network, another's. */
    List<ReceivedEvent> read(LedgerKey key, long afterSeq, int limit) {
        if (!key.source().equals(service)) {
            return owners.read(key.source(), key.ledger(), afterSeq, limit);
        }
        return received(
                journal.readLedger(key.ledger(), afterSeq, limit),
                journal.identity().epoch());
    }

    /** The next events of the service's own journal: none only if there are none. */
    List<ReceivedEvent> own(Ledger ledger, long afterSeq, int limit, int epoch) {
        return received(tail.readLedger(ledger, afterSeq, limit), epoch);
    }

    private List<ReceivedEvent> received(List<RecordedEvent> events, int epoch) {
        return events.stream()
                .map(event -> new ReceivedEvent(service, epoch, event))
                .toList();
    }
}
