package org.missionpartnerships.eventsourcing.lanes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.journal.Head;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.JournalIdentity;
import org.missionpartnerships.eventsourcing.journal.JournalRow;
import org.missionpartnerships.eventsourcing.journal.RecordedCommand;
import org.missionpartnerships.eventsourcing.journal.StreamEvent;
import org.missionpartnerships.eventsourcing.journal.Turn;

/** Another journal, but for what a test makes of it. */
class RelayedJournal implements Journal {

    final Journal real;

    RelayedJournal(Journal real) {
        this.real = real;
    }

    @Override
    public void append(List<JournalRow> rows) {
        real.append(rows);
    }

    @Override
    public JournalIdentity identity() {
        return real.identity();
    }

    @Override
    public <T> T inTurn(Ledger ledger, long afterSeq, int limit, Function<Turn, T> work) {
        return real.inTurn(ledger, afterSeq, limit, work);
    }

    @Override
    public Head head(Ledger ledger) {
        return real.head(ledger);
    }

    @Override
    public Map<Ledger, Long> heads() {
        return real.heads();
    }

    @Override
    public List<RecordedEvent> readLedger(Ledger ledger, long afterSeq, int limit) {
        return real.readLedger(ledger, afterSeq, limit);
    }

    @Override
    public List<StreamEvent> readForFold(StreamId stream, long afterVersion, int limit) {
        return real.readForFold(stream, afterVersion, limit);
    }

    @Override
    public List<RecordedEvent> readStream(StreamId stream, long afterVersion, int limit) {
        return real.readStream(stream, afterVersion, limit);
    }

    @Override
    public Optional<Ledger> ledgerOf(StreamId stream) {
        return real.ledgerOf(stream);
    }

    @Override
    public Optional<RecordedCommand> recordedCommand(Ledger ledger, String idempotencyKey) {
        return real.recordedCommand(ledger, idempotencyKey);
    }

    @Override
    public long replay(Consumer<RecordedEvent> reader) {
        return real.replay(reader);
    }
}
