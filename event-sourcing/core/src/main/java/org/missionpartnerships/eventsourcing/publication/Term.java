package org.missionpartnerships.eventsourcing.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.database.Leadership;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.lanes.Doorbell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One leader's time, with its own producer: finds what is not published, sends it, and records its progress through the
 * fence. Ends with an exception when leadership, fence or producer is lost.
 */
final class Term implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private static final int EVENTS_PER_TURN = 250;
    private static final int EVENTS_PER_ROUND = 4_000;
    private static final Duration BUSY = Duration.ofMillis(10);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration BETWEEN_REQUEST_CHECKS = Duration.ofMillis(500);

    private final String topic;
    private final Journal journal;
    private final PublicationStore store;
    private final PublisherStatus status;
    private final Doorbell doorbell;
    private final BooleanSupplier closing;
    private final Leadership leadership;
    private final Connection connection;
    private final long fence;
    private final String incarnation;
    private final int epoch;
    private final Sending sending;
    private final Map<Ledger, Long> progress;
    private final LinkedHashSet<Ledger> pending = new LinkedHashSet<>();
    private final Map<Ledger, Long> again = new HashMap<>();

    /**
     * The parts of the publisher that a term works with.
     *
     * @param closing whether the publisher is to end
     */
    record Surroundings(
            PublisherSettings settings,
            Journal journal,
            RecordFormat format,
            PublicationStore store,
            PublisherStatus status,
            Doorbell doorbell,
            BooleanSupplier closing) {}

    /**
     * @param connection the leader's own, where progress is recorded
     * @param fence this leader's, checked inside every write of progress
     */
    Term(
            Surroundings publisher,
            Leadership leadership,
            Connection connection,
            long fence,
            TopicReader.Description description,
            StartComparison start)
            throws SQLException {
        this.topic = publisher.settings().topic();
        this.journal = publisher.journal();
        this.store = publisher.store();
        this.status = publisher.status();
        this.doorbell = publisher.doorbell();
        this.closing = publisher.closing();
        this.leadership = leadership;
        this.connection = connection;
        this.fence = fence;
        this.incarnation = StartComparison.incarnation(description, start.epoch());
        this.epoch = start.epoch();
        this.progress = new HashMap<>(start.progress());
        record(start.progress(), start.agreed(), true);
        this.sending = new Sending(
                publisher.settings(),
                publisher.format(),
                journal.identity().source(),
                epoch,
                description.maxRecordBytes(),
                () -> !closing.getAsBoolean() && leadership.held(),
                status::countPublished);
    }

    /** Until the publisher closes. */
    void publish() throws SQLException, InterruptedException {
        Duration interval = BUSY;
        long nextPoll = System.nanoTime();
        long nextRequestCheck = nextPoll;
        while (!closing.getAsBoolean()) {
            if (!leadership.held()) {
                throw new TermOver("the connection that carried it is lost");
            }
            takeRung();
            long now = System.nanoTime();
            if (now >= nextRequestCheck) {
                takeRequests();
                nextRequestCheck = now + BETWEEN_REQUEST_CHECKS.toNanos();
            }
            if (now >= nextPoll) {
                boolean found = poll();
                long cost = System.nanoTime() - now;
                interval = found ? BUSY : min(interval.multipliedBy(2), IDLE);
                // never more than a tenth of the time, however many ledgers there are
                nextPoll = System.nanoTime() + Math.max(interval.toNanos(), 10 * cost);
            }
            if (pending.isEmpty()) {
                status.oldestUnpublished(null);
                doorbell.await(Duration.ofNanos(Math.max(0, nextPoll - System.nanoTime())));
            } else {
                round();
            }
        }
    }

    private void takeRung() {
        doorbell.take(ledger -> {
            if (!status.isHalted(ledger)) {
                pending.add(ledger);
            }
        });
    }

    /** @return whether there was anything that nobody rang for */
    private boolean poll() {
        if (journal.identity().epoch() != epoch) {
            throw new TermOver("the journal is in a new epoch");
        }
        boolean found = false;
        for (Map.Entry<Ledger, Long> head : journal.heads().entrySet()) {
            if (head.getValue() > progress.getOrDefault(head.getKey(), 0L) && !status.isHalted(head.getKey())) {
                found |= pending.add(head.getKey());
            }
        }
        return found;
    }

    private void takeRequests() throws SQLException {
        for (Ledger ledger : store.requestedAgain()) {
            if (!again.containsKey(ledger)) {
                again.put(ledger, journal.head(ledger).seq());
                progress.put(ledger, 0L);
                pending.add(ledger);
            }
        }
    }

    /** Some events of every pending ledger, so that none waits for a long one. */
    private void round() throws SQLException {
        Map<Ledger, List<RecordedEvent>> batch = new LinkedHashMap<>();
        int events = 0;
        @Nullable Instant oldest = null;
        for (Ledger ledger : List.copyOf(pending)) {
            if (events >= EVENTS_PER_ROUND) {
                break;
            }
            List<RecordedEvent> next = journal.readLedger(ledger, progress.getOrDefault(ledger, 0L), EVENTS_PER_TURN);
            pending.remove(ledger);
            if (next.size() == EVENTS_PER_TURN) {
                pending.add(ledger); // at the end of the queue
            }
            if (!next.isEmpty()) {
                batch.put(ledger, next);
                events += next.size();
                Instant first = next.getFirst().recordedAt();
                oldest = oldest == null || first.isBefore(oldest) ? first : oldest;
            }
        }
        status.oldestUnpublished(oldest);
        send(batch);
    }

    private void send(Map<Ledger, List<RecordedEvent>> batch) throws SQLException {
        Sending.Outcome outcome = sending.send(batch);
        outcome.tooLarge().forEach(this::halt);
        // a checkpoint says that everything before it is accounted for, which a failed round cannot
        record(outcome.reached(), outcome.failure() == null ? outcome.offsets() : Map.of(), false);
        outcome.reached().forEach((ledger, seq) -> {
            progress.put(ledger, seq);
            finishAgain(ledger, seq);
        });
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
    }

    /** This ledger stops here, so that nothing overtakes the event that cannot be sent; the others go on. */
    private void halt(Ledger ledger, Sending.TooLarge found) {
        RecordedEvent event = found.event();
        String reason = "Event %d (%s) cannot be published: %s".formatted(event.seq(), event.type(), found.why());
        status.halt(ledger, reason);
        pending.remove(ledger);
        LOG.error("Ledger {} is halted. {}. Raise max.message.bytes of topic {}.", ledger, reason, topic);
    }

    private void finishAgain(Ledger ledger, long seq) {
        Long until = again.get(ledger);
        if (until != null && seq >= until) {
            again.remove(ledger);
            try {
                store.publishedAgain(ledger);
            } catch (SQLException e) {
                LOG.warn("Ledger {} was published again, which could not be noted; it will be once more", ledger, e);
            }
        }
    }

    private void record(Map<Ledger, Long> reached, Map<Integer, Long> offsets, boolean lower) throws SQLException {
        if (reached.isEmpty() && offsets.isEmpty()) {
            return;
        }
        if (!store.advance(connection, fence, reached, incarnation, offsets, lower)) {
            throw new TermOver("another instance has begun a later one");
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    @Override
    public void close() {
        sending.close();
    }
}
