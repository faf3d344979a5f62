package org.missionpartnerships.eventsourcing.consumption;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A consumer at work: receives the events of its sources, the own journal's and other services', and gives each its effect
 * once. Any number of instances may run the same subscription.
 */
public final class Subscription implements AutoCloseable {

    private final String name;
    private final Consumption consumption;
    private final WatermarkStore store;
    private final Healer healer;
    private final ConsumerMetrics metrics;
    private final @Nullable JournalFeed journalFeed;
    private final @Nullable KafkaFeed kafkaFeed;

    /**
     * How a subscription differs from the plain case.
     *
     * @param searchPath where unqualified names of the effect's statements are looked up
     * @param shape what {@code es.projection} must say about the consumer's tables, null where there are none
     * @param limit up to which number each ledger is applied
     * @param alone whether it runs on one instance only, which then reads everything
     * @param rewindable whether its effects may be repeated from the first event when a journal lost history
     */
    public record Options(
            String searchPath,
            @Nullable String shape,
            ToLongFunction<LedgerKey> limit,
            boolean alone,
            boolean rewindable) {

        public static Options ofReaction() {
            return new Options("pg_catalog", null, _ -> Long.MAX_VALUE, false, true);
        }

        public static Options ofTables(String schema, String shape) {
            return new Options("\"" + schema + "\"", shape, _ -> Long.MAX_VALUE, false, false);
        }

        public Options alone(ToLongFunction<LedgerKey> upTo) {
            return new Options(searchPath, shape, upTo, true, rewindable);
        }
    }

    /**
     * What operators see of a subscription.
     *
     * @param lag events and records still to be looked at by this instance
     * @param caughtUp whether this instance has once seen the ends of what it reads
     * @param trouble what keeps it from reading at present, empty if nothing does
     */
    public record Status(
            String name, Set<String> sources, long lag, boolean caughtUp, String trouble, Collection<Parked> parked) {}

    private final Set<String> sources;

    public Subscription(String name, Set<String> sources, Effect effect, Options options, Consumption consumption) {
        this.name = name;
        this.sources = Set.copyOf(sources);
        this.consumption = consumption;
        this.store = new WatermarkStore(name);
        this.metrics = new ConsumerMetrics(consumption.meters(), name);
        var applier = new Applier(
                name,
                consumption.database(),
                effect,
                options.searchPath(),
                options.shape(),
                options.limit(),
                consumption.watermarks(),
                metrics);
        this.healer = new Healer(name, consumption, applier, options.rewindable(), metrics);
        Map<String, String> sourceByTopic = new TreeMap<>();
        for (String source : sources) {
            if (!source.equals(consumption.service())) {
                sourceByTopic.put(topicOf(source), source);
            }
        }
        this.journalFeed =
                sources.contains(consumption.service()) ? new JournalFeed(name, consumption, applier, metrics) : null;
        this.kafkaFeed = sourceByTopic.isEmpty()
                ? null
                : new KafkaFeed(name, consumption, sourceByTopic, options.alone(), applier, metrics);
    }

    /** A subscription whose effect is a reaction's commands. */
    public static Subscription of(Reaction reaction, Consumption consumption) {
        return new Subscription(
                reaction.name(), reaction.sources(), Effect.of(reaction), Options.ofReaction(), consumption);
    }

    public void start() {
        healer.start();
        if (journalFeed != null) {
            journalFeed.start();
        }
        if (kafkaFeed != null) {
            kafkaFeed.start();
        }
    }

    @Override
    public void close() {
        if (kafkaFeed != null) {
            kafkaFeed.close();
        }
        if (journalFeed != null) {
            journalFeed.close();
        }
        healer.close();
        metrics.close();
    }

    public String name() {
        return name;
    }

    /** Whether everything recorded by this service before the start has been looked at; true if it does not read that. */
    public boolean caughtUpWithOwnJournal() {
        return journalFeed == null || journalFeed.caughtUp();
    }

    public Status status() throws SQLException {
        boolean caughtUp = caughtUpWithOwnJournal() && (kafkaFeed == null || kafkaFeed.caughtUp());
        return new Status(
                name, sources, metrics.lag(), caughtUp, kafkaFeed == null ? "" : kafkaFeed.trouble(), parked());
    }

    public Collection<Parked> parked() throws SQLException {
        return List.copyOf(healer.parked().values());
    }

    /** Tries a ledger again that waits; returns at once, the outcome shows in {@link #parked()}. */
    public void retry(LedgerKey key) {
        healer.retry(key);
    }

    public Map<LedgerKey, Watermark> watermarks() throws SQLException {
        try (Connection connection = consumption.database().getConnection()) {
            return store.all(connection);
        }
    }

    private String topicOf(String source) {
        String topic = consumption.topics().get(source);
        if (topic == null) {
            throw new IllegalArgumentException("%s reads %s, but the topic of %s is not configured. Known are: %s"
                    .formatted(name, source, source, consumption.topics().keySet()));
        }
        return topic;
    }
}
