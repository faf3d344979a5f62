package org.missionpartnerships.eventsourcing.publication;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.database.Leadership;
import org.missionpartnerships.eventsourcing.database.PassingFailure;
import org.missionpartnerships.eventsourcing.database.Transaction;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.lanes.AppendListener;
import org.missionpartnerships.eventsourcing.lanes.Doorbell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes a journal to its topic: every event, each ledger's in order, at least once. One instance of a service leads;
 * the others stand by. After a crash the last few events may appear twice, never be missing or change places.
 *
 * <p>Why a former leader does no harm: it sends each ledger in ascending order from no further than what is published, so
 * its records are repetitions, and its progress is refused by the fence.
 *
 * <p>This class stands for leadership and refusal, and is what operators use; {@link StartComparison} says where a new leader
 * begins, {@link Term} finds what is not published and keeps the progress, {@link Sending} knows Kafka and what it has
 * acknowledged, {@link PublisherStatus} tells others.
 */
public final class Publisher implements AppendListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final PublisherSettings settings;
    private final Journal journal;
    private final DataSource dedicated;
    private final RecordFormat format;
    private final PublicationStore store;
    private final TopicReader topicReader;
    private final String holder = ProcessHandle.current().pid() + "@" + Integer.toHexString(hashCode());

    private final Doorbell doorbell = new Doorbell();
    private final PublisherStatus status;
    private volatile boolean closing;
    private @Nullable Thread thread;
    private String complaint = "";

    /**
     * @param journal what is published
     * @param pooled the service's connections, for short statements
     * @param dedicated opens a new connection on every call, for the leader's lock and progress
     */
    public Publisher(
            PublisherSettings settings,
            Journal journal,
            DataSource pooled,
            DataSource dedicated,
            RecordFormat format,
            MeterRegistry meters) {
        this.settings = settings;
        this.journal = journal;
        this.dedicated = dedicated;
        this.format = format;
        this.store = new PublicationStore(settings.topic(), pooled);
        this.topicReader = new TopicReader(settings, format);
        this.status = new PublisherStatus(settings.topic(), meters);
    }

    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("publisher " + settings.topic()).start(this::run);
        }
    }

    /** Rings after a commit; polling finds what nobody rang for. */
    @Override
    public void appended(Collection<Ledger> ledgers) {
        doorbell.ring(ledgers);
    }

    public PublisherState state() {
        return status.state();
    }

    /** Why nothing may be recorded or published at present, on whichever instance that was found. */
    public Optional<String> refusal() {
        return Optional.ofNullable(status.refusal());
    }

    /** The ledgers that cannot be published, with the reason. Known to the leader alone. */
    public Map<Ledger, String> halted() {
        return status.halted();
    }

    public Duration unpublishedAge() {
        return status.unpublishedAge();
    }

    /** Publishes a ledger once more from its first event, for whoever needs to see it again. Consumers drop what they have. */
    public void republish(Ledger ledger) throws SQLException {
        if (journal.head(ledger).seq() == 0) {
            throw new IllegalArgumentException(
                    "Ledger %s has no events, so there is nothing to publish again. Check its name.".formatted(ledger));
        }
        store.requestAgain(List.of(ledger));
    }

    /** Publishes every ledger once more. */
    public void republishAll() throws SQLException {
        store.requestAgain(journal.heads().keySet());
    }

    /**
     * Way out of a refusal: brings the events back into the journal that only the topic still holds.
     *
     * @return how many came back, per ledger
     * @throws PublicationRefused if topic and journal have gone different ways, so that only a new epoch remains
     */
    public Map<Ledger, Long> reimport() throws SQLException {
        Map<Ledger, Long> imported = new Reimport(journal, topicReader, store).run();
        LOG.warn("Events brought back from topic {}: {}", settings.topic(), imported);
        doorbell.ring();
        return imported;
    }

    /**
     * Way out of a refusal: declares void what the topic holds and the journal does not. Consumers compare what they have
     * applied with this journal and say which read models to rebuild.
     *
     * @return the new epoch
     */
    public int newEpoch() throws SQLException {
        topicReader.describe();
        int highest = topicReader.ends(Map.of(), Map.of()).byLedger().values().stream()
                .mapToInt(TopicReader.End::epoch)
                .reduce(journal.identity().epoch(), Math::max);
        store.raiseEpoch(highest + 1);
        LOG.warn("The journal behind topic {} is now in epoch {}", settings.topic(), highest + 1);
        doorbell.ring();
        return highest + 1;
    }

    /** Ends the term, if there is one. What was sent and not acknowledged will be sent again by the next leader. */
    @Override
    public void close() {
        closing = true;
        doorbell.ring();
        Thread running = thread;
        if (running != null) {
            try {
                if (!running.join(Duration.ofSeconds(10))) {
                    running.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        status.is(new PublisherState.Stopped());
    }

    private void run() {
        while (!closing) {
            try {
                Optional<Leadership> term = Leadership.tryAcquire(dedicated, "publication of " + settings.topic());
                if (term.isPresent()) {
                    try (Leadership leadership = term.get()) {
                        lead(leadership);
                    }
                } else {
                    status.is(new PublisherState.Following());
                    status.oldestUnpublished(null);
                    status.refusedBecause(store.refusal().orElse(null));
                    pause(BETWEEN_ATTEMPTS);
                }
            } catch (TermOver e) {
                LOG.info("Term as publisher of {} is over: {}", settings.topic(), e.getMessage());
                pause(BETWEEN_ATTEMPTS);
            } catch (SQLException | RuntimeException | Error e) {
                // an Error too: a publisher that has died without a word is the worst of all
                retryLater(e);
            }
        }
    }

    private void retryLater(Throwable failure) {
        if (closing) {
            return;
        }
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (!reason.equals(complaint)) {
            complaint = reason;
            if (failure instanceof TopicUnreachable || PassingFailure.is(failure)) {
                LOG.warn("Publication to {} waits: {}", settings.topic(), reason);
            } else {
                LOG.error("Publication to {} failed and is tried again", settings.topic(), failure);
            }
        }
        status.is(new PublisherState.Retrying(reason));
        measureBacklog();
        pause(BETWEEN_ATTEMPTS);
    }

    private void lead(Leadership leadership) throws SQLException {
        if (!(status.state() instanceof PublisherState.Retrying)) {
            status.is(new PublisherState.Comparing());
        }
        status.noneHalted();
        try (Connection connection = dedicated.getConnection()) {
            // progress lost in a crash is found again in the topic
            Transaction.update(connection, "SET synchronous_commit TO off");
            long fence = store.mint(connection, holder);
            TopicReader.Description topic;
            StartComparison start;
            try {
                topic = topicReader.describe();
                start = StartComparison.of(journal, store, topicReader, topic);
            } catch (PublicationRefused e) {
                refuse(fence, e.getMessage());
                return;
            }
            store.refuse(fence, null);
            status.refusedBecause(null);
            var surroundings = new Term.Surroundings(settings, journal, format, store, status, doorbell, () -> closing);
            try (var term = new Term(surroundings, leadership, connection, fence, topic, start)) {
                status.is(new PublisherState.Publishing());
                term.publish();
            } catch (InterruptedException e) {
                closing = true;
            }
        }
    }

    /** Looks again in a while, or as soon as an operator has done something. */
    private void refuse(long fence, String reason) throws SQLException {
        if (!reason.equals(status.refusal())) {
            LOG.error(reason);
        }
        store.refuse(fence, reason);
        status.refusedBecause(reason);
        status.is(new PublisherState.Refused(reason));
        measureBacklog();
        pause(Duration.ofSeconds(2));
    }

    /** Waits for the doorbell, so that closing and operators are heard at once. */
    private void pause(Duration atMost) {
        try {
            doorbell.await(atMost);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void measureBacklog() {
        try {
            Map<Ledger, Long> progress = store.progress();
            status.oldestUnpublished(journal.heads().entrySet().stream()
                    .filter(head -> head.getValue() > progress.getOrDefault(head.getKey(), 0L))
                    .limit(50)
                    .map(head -> journal.readLedger(head.getKey(), progress.getOrDefault(head.getKey(), 0L), 1)
                            .getFirst()
                            .recordedAt())
                    .min(Instant::compareTo)
                    .orElse(null));
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The backlog could not be measured", e);
        }
    }
}
