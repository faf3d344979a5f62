package org.missionpartnerships.eventsourcing.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;

/**
 * An append-only store of events in ledgers. Whoever knows a ledger up to n may try to write n+1, n+2, …; if anyone was
 * there first the append is refused as a whole. So the order of numbers is the order of commits, no reader can pass a late
 * commit, and an append that failed leaves no hole.
 *
 * <p>Thread-safe. All methods throw {@link JournalUnavailable} when the store cannot be reached.
 */
public interface Journal {

    /** Which journal this is, and which incarnation of it. */
    JournalIdentity identity();

    /**
     * Writes all rows, of any number of ledgers, in one atomic step; or none.
     *
     * @param rows numbered by the caller, each ledger's in ascending order
     * @throws AppendTooLate if a row was not to be written any more
     * @throws AppendConflict if a number, a version, a stream's name or an idempotency key is taken
     * @throws OutcomeUnknown if the connection was lost after the rows were sent: read to find out
     */
    void append(List<JournalRow> rows);

    /**
     * Reads on in a ledger, and runs the work while no other instance has its turn there. Only a courtesy between writers that
     * keep meeting: what makes appends safe is {@link #append} itself.
     *
     * @param afterSeq where to read on
     * @param limit how many events to read at most
     * @return what the work returned, even if the end of the turn could not be told: it ends with the connection then
     */
    <T> T inTurn(Ledger ledger, long afterSeq, int limit, Function<Turn, T> work);

    /** The end of a ledger; {@link Head#EMPTY} if nothing was ever recorded there. */
    Head head(Ledger ledger);

    /** The last number of every ledger that has one. */
    Map<Ledger, Long> heads();

    /** A ledger's events after a number, in order. */
    List<RecordedEvent> readLedger(Ledger ledger, long afterSeq, int limit);

    /** What folding needs of a stream's events, from the one after a version and without a hole: the fast way to load one. */
    List<StreamEvent> readForFold(StreamId stream, long afterVersion, int limit);

    /** A stream's events after a version, in order. */
    List<RecordedEvent> readStream(StreamId stream, long afterVersion, int limit);

    /** The ledger that a stream lives in, if the stream exists. */
    Optional<Ledger> ledgerOf(StreamId stream);

    /** What was recorded under an idempotency key of a ledger. */
    Optional<RecordedCommand> recordedCommand(Ledger ledger, String idempotencyKey);

    /**
     * Hands every event of every ledger to the reader, each ledger's in order: the fast way to fold everything.
     *
     * @return how many there were
     */
    long replay(Consumer<RecordedEvent> reader);
}
