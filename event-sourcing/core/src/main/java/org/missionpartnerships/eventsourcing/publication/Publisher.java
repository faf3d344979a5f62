package org.missionpartnerships.eventsourcing.publication;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.database.Leadership;
import org.missionpartnerships.eventsourcing.database.PassingFailure;
import org.missionpartnerships.eventsourcing.database.Transaction;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.lanes.AppendListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes a journal to its topic: every event, each ledger's in order, at least once. One instance of a service leads;
 * the others stand by. After a crash the last few events may appear twice, never be missing or change places.
 *
 * <p>Why a former leader does no harm: it sends each ledger in ascending order from no further than what is published, so
 * its records are repetitions, and its progress is refused by the fence.
 */
public final class Publisher implements AppendListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private static final int EVENTS_PER_TURN = 250;
    private static final int EVENTS_PER_ROUND = 4_000;
    private static final int RECORD_OVERHEAD = 512;
    private static final int LARGEST_REQUEST = 1 << 20;
    private static final Duration BUSY = Duration.ofMillis(10);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final Duration BETWEEN_REQUEST_CHECKS = Duration.ofMillis(500);

    private final PublisherSettings settings;
    private final Journal journal;
    private final DataSource dedicated;
    private final RecordFormat format;
    private final PublicationStore store;
    private final TopicReader topicReader;
    private final String holder = ProcessHandle.current().pid() + "@" + Integer.toHexString(hashCode());

    private final Set<Ledger> rung = ConcurrentHashMap.newKeySet();
    private final Semaphore doorbell = new Semaphore(0);
    private final Map<Ledger, String> halted = new ConcurrentSkipListMap<>();
    private final Counter published;
    private volatile PublisherState state = new PublisherState.Stopped();
    private volatile @Nullable Instant oldestUnpublished;
    private volatile @Nullable String refusal;
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
        this.published = Counter.builder("eventsourcing.publisher.published")
                .description("Records acknowledged by the topic")
                .tag("topic", settings.topic())
                .register(meters);
        gauge(
                meters,
                "leader",
                "1 where this instance publishes",
                p -> p.state instanceof PublisherState.Publishing ? 1 : 0);
        gauge(meters, "refused", "1 while the topic is ahead of the journal", p -> p.refusal == null ? 0 : 1);
        gauge(meters, "halted", "Ledgers that cannot be published", p -> p.halted.size());
        gauge(
                meters,
                "unpublished.age",
                "Seconds since the oldest unpublished event was recorded",
                p -> p.unpublishedAge().toMillis() / 1000.0);
    }

    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("publisher " + settings.topic()).start(this::run);
        }
    }

    /** Rings after a commit; polling finds what nobody rang for. */
    @Override
    public void appended(Collection<Ledger> ledgers) {
        if (rung.addAll(ledgers) && doorbell.availablePermits() == 0) {
            doorbell.release();
        }
    }

    public PublisherState state() {
        return state;
    }

    /** Why nothing may be recorded or published at present, on whichever instance that was found. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The ledgers that cannot be published, with the reason. Known to the leader alone. */
    public Map<Ledger, String> halted() {
        return new TreeMap<>(halted);
    }

    public Duration unpublishedAge() {
        Instant oldest = oldestUnpublished;
        return oldest == null ? Duration.ZERO : Duration.between(oldest, Instant.now());
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
        doorbell.release();
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
        int highest = topicReader.ends(Map.of()).byLedger().values().stream()
                .mapToInt(TopicReader.End::epoch)
                .reduce(journal.identity().epoch(), Math::max);
        store.raiseEpoch(highest + 1);
        LOG.warn("The journal behind topic {} is now in epoch {}", settings.topic(), highest + 1);
        doorbell.release();
        return highest + 1;
    }

    /** Ends the term, if there is one. What was sent and not acknowledged will be sent again by the next leader. */
    @Override
    public void close() {
        closing = true;
        doorbell.release();
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
        state = new PublisherState.Stopped();
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
                    state = new PublisherState.Following();
                    oldestUnpublished = null;
                    refusal = store.refusal().orElse(null);
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
        state = new PublisherState.Retrying(reason);
        measureBacklog();
        pause(BETWEEN_ATTEMPTS);
    }

    private void lead(Leadership leadership) throws SQLException {
        state = state instanceof PublisherState.Retrying ? state : new PublisherState.Comparing();
        halted.clear();
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
            refusal = null;
            try (var term = new Term(leadership, connection, fence, topic, start)) {
                state = new PublisherState.Publishing();
                term.publish();
            }
        }
    }

    /** Looks again in a while, or as soon as an operator has done something. */
    private void refuse(long fence, String reason) throws SQLException {
        if (!reason.equals(refusal)) {
            LOG.error(reason);
        }
        store.refuse(fence, reason);
        refusal = reason;
        state = new PublisherState.Refused(reason);
        measureBacklog();
        pause(Duration.ofSeconds(2));
    }

    /** Waits for the doorbell, so that closing and operators are heard at once. */
    private void pause(Duration atMost) {
        try {
            if (doorbell.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                doorbell.drainPermits();
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void measureBacklog() {
        try {
            Map<Ledger, Long> progress = store.progress();
            oldestUnpublished = journal.heads().entrySet().stream()
                    .filter(head -> head.getValue() > progress.getOrDefault(head.getKey(), 0L))
                    .limit(50)
                    .map(head -> journal.readLedger(head.getKey(), progress.getOrDefault(head.getKey(), 0L), 1)
                            .getFirst()
                            .recordedAt())
                    .min(Instant::compareTo)
                    .orElse(null);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The backlog could not be measured", e);
        }
    }

    private void gauge(
            MeterRegistry meters,
            String name,
            String description,
            java.util.function.ToDoubleFunction<Publisher> value) {
        Gauge.builder("eventsourcing.publisher." + name, this, value)
                .description(description)
                .tag("topic", settings.topic())
                .register(meters);
    }

    private Map<String, Object> producerConfig() {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.putIfAbsent("batch.size", 128 * 1024);
        config.putIfAbsent("linger.ms", 0);
        config.putIfAbsent("max.block.ms", 10_000);
        // what follows is what order and completeness rest upon
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        config.put("max.in.flight.requests.per.connection", 5);
        config.put("delivery.timeout.ms", Integer.MAX_VALUE);
        config.put("max.request.size", LARGEST_REQUEST);
        return config;
    }

    /** One leader's time, with its own producer. Ends with an exception when leadership, fence or producer is lost. */
    private final class Term implements AutoCloseable {

        private final Leadership leadership;
        private final Connection connection;
        private final long fence;
        private final String incarnation;
        private final int epoch;
        private final String source;
        private final int largestRecord;
        private final Producer<String, byte[]> producer;
        private final Map<Ledger, Long> progress;
        private final LinkedHashSet<Ledger> pending = new LinkedHashSet<>();
        private final Map<Ledger, Long> again = new HashMap<>();

        Term(
                Leadership leadership,
                Connection connection,
                long fence,
                TopicReader.Description topic,
                StartComparison start)
                throws SQLException {
            this.leadership = leadership;
            this.connection = connection;
            this.fence = fence;
            this.incarnation = StartComparison.incarnation(topic, start.epoch());
            this.epoch = start.epoch();
            this.source = journal.identity().source();
            this.largestRecord = Math.min(topic.maxRecordBytes(), LARGEST_REQUEST);
            this.progress = new HashMap<>(start.progress());
            record(start.progress(), start.agreed(), true);
            this.producer = new KafkaProducer<>(producerConfig(), new StringSerializer(), new ByteArraySerializer());
        }

        void publish() throws SQLException {
            Duration interval = BUSY;
            long nextPoll = System.nanoTime();
            long nextRequestCheck = nextPoll;
            while (!closing) {
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
                    oldestUnpublished = null;
                    pause(Duration.ofNanos(Math.max(0, nextPoll - System.nanoTime())));
                } else {
                    round();
                }
            }
        }

        private void takeRung() {
            for (Ledger ledger : rung) {
                rung.remove(ledger);
                if (!halted.containsKey(ledger)) {
                    pending.add(ledger);
                }
            }
        }

        /** @return whether there was anything that nobody rang for */
        private boolean poll() {
            if (journal.identity().epoch() != epoch) {
                throw new TermOver("the journal is in a new epoch");
            }
            boolean found = false;
            for (Map.Entry<Ledger, Long> head : journal.heads().entrySet()) {
                if (head.getValue() > progress.getOrDefault(head.getKey(), 0L) && !halted.containsKey(head.getKey())) {
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
                List<RecordedEvent> next =
                        journal.readLedger(ledger, progress.getOrDefault(ledger, 0L), EVENTS_PER_TURN);
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
            oldestUnpublished = oldest;
            send(batch);
        }

        private void send(Map<Ledger, List<RecordedEvent>> batch) throws SQLException {
            Map<Ledger, List<Future<RecordMetadata>>> sent = new LinkedHashMap<>();
            batch.forEach((ledger, events) -> sent.put(ledger, sendWhileSmallEnough(ledger, events)));
            Map<Ledger, Long> reached = new HashMap<>();
            Map<Integer, Long> offsets = new HashMap<>();
            @Nullable RuntimeException failure = null;
            for (Map.Entry<Ledger, List<Future<RecordMetadata>>> entry : sent.entrySet()) {
                try {
                    awaitInOrder(entry.getKey(), batch.get(entry.getKey()), entry.getValue(), reached, offsets);
                } catch (SendFailed e) {
                    failure = e;
                }
            }
            // a checkpoint says that everything before it is accounted for, which a failed round cannot
            record(reached, failure == null ? offsets : Map.of(), false);
            reached.forEach((ledger, seq) -> {
                progress.put(ledger, seq);
                finishAgain(ledger, seq);
            });
            if (failure != null) {
                throw failure;
            }
        }

        private List<Future<RecordMetadata>> sendWhileSmallEnough(Ledger ledger, List<RecordedEvent> events) {
            List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
            for (RecordedEvent event : events) {
                ProducerRecord<String, byte[]> record =
                        format.write(settings.topic(), new ReceivedEvent(source, epoch, event));
                int size = sizeOf(record);
                if (size > largestRecord) {
                    halt(ledger, event, "%d bytes, and the topic takes %d".formatted(size, largestRecord));
                    break;
                }
                sent.add(producer.send(record));
            }
            return sent;
        }

        /** Counts the contiguous acknowledged prefix: an event counts only when all before it do. */
        private void awaitInOrder(
                Ledger ledger,
                List<RecordedEvent> events,
                List<Future<RecordMetadata>> sent,
                Map<Ledger, Long> reached,
                Map<Integer, Long> offsets) {
            for (int i = 0; i < sent.size(); i++) {
                try {
                    RecordMetadata metadata = await(sent.get(i));
                    reached.put(ledger, events.get(i).seq());
                    offsets.merge(metadata.partition(), metadata.offset() + 1, Math::max);
                    published.increment();
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RecordTooLargeException) {
                        halt(ledger, events.get(i), e.getCause().getMessage());
                        return;
                    }
                    throw new SendFailed(e.getCause());
                }
            }
        }

        /** Kafka may be away for as long as it likes; leadership and the wish to stop are looked at meanwhile. */
        private RecordMetadata await(Future<RecordMetadata> sent) throws ExecutionException {
            while (true) {
                try {
                    return sent.get(100, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (closing || !leadership.held()) {
                        throw new TermOver(closing ? "closing" : "the connection that carried it is lost");
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new TermOver("interrupted");
                }
            }
        }

        /** This ledger stops here, so that nothing overtakes the event that cannot be sent; the others go on. */
        private void halt(Ledger ledger, RecordedEvent event, String why) {
            String reason = "Event %d (%s) cannot be published: %s".formatted(event.seq(), event.type(), why);
            halted.put(ledger, reason);
            pending.remove(ledger);
            LOG.error(
                    "Ledger {} is halted. {}. Raise max.message.bytes of topic {}.", ledger, reason, settings.topic());
        }

        private void finishAgain(Ledger ledger, long seq) {
            Long until = again.get(ledger);
            if (until != null && seq >= until) {
                again.remove(ledger);
                try {
                    store.publishedAgain(ledger);
                } catch (SQLException e) {
                    LOG.warn(
                            "Ledger {} was published again, which could not be noted; it will be once more", ledger, e);
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

        @Override
        public void close() {
            producer.close(Duration.ZERO);
        }
    }

    private static int sizeOf(ProducerRecord<String, byte[]> record) {
        int size = RECORD_OVERHEAD + 3 * record.key().length() + record.value().length;
        for (Header header : record.headers()) {
            size += 8 + header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return size;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Someone else leads, or this publisher closes: no fault, and nothing is lost. */
    private static final class TermOver extends RuntimeException {
        TermOver(String reason) {
            super(reason);
        }
    }

    private static final class SendFailed extends RuntimeException {
        SendFailed(@Nullable Throwable cause) {
            super("Kafka did not take a record: " + (cause == null ? "no reason given" : cause.getMessage()), cause);
        }
    }
}
