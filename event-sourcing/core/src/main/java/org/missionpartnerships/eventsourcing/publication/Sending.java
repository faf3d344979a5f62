package org.missionpartnerships.eventsourcing.publication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
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

/** Sends events of ledgers to the topic and counts, for each, the contiguous prefix that is acknowledged. Of one term. */
final class Sending implements AutoCloseable {

    private static final int RECORD_OVERHEAD = 512;
    private static final int LARGEST_REQUEST = 1 << 20;
    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private final String topic;
    private final RecordFormat format;
    private final String source;
    private final int epoch;
    private final int largestRecord;
    private final BooleanSupplier goesOn;
    private final Runnable acknowledged;
    private final Producer<String, byte[]> producer;

    /**
     * @param goesOn looked at while Kafka does not answer; when it is false, the term is over
     * @param acknowledged runs once for each record that Kafka has
     */
    Sending(
            PublisherSettings settings,
            RecordFormat format,
            String source,
            int epoch,
            int maxRecordBytes,
            BooleanSupplier goesOn,
            Runnable acknowledged) {
        this.topic = settings.topic();
        this.format = format;
        this.source = source;
        this.epoch = epoch;
        this.largestRecord = Math.min(maxRecordBytes, LARGEST_REQUEST);
        this.goesOn = goesOn;
        this.acknowledged = acknowledged;
        this.producer = new KafkaProducer<>(config(settings), new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * What came of sending a batch.
     *
     * @param reached the last number of each ledger's acknowledged prefix
     * @param offsets the end of each partition as far as acknowledged; says nothing if there was a failure
     * @param tooLarge events that the topic does not take, where their ledgers end for now
     * @param failure what Kafka did not take, or null
     */
    record Outcome(
            Map<Ledger, Long> reached,
            Map<Integer, Long> offsets,
            Map<Ledger, TooLarge> tooLarge,
            @Nullable SendFailed failure) {}

    /** An event that cannot be sent, and why. */
    record TooLarge(RecordedEvent event, String why) {}

    Outcome send(Map<Ledger, List<RecordedEvent>> batch) {
        var outcome = new Outcome(new HashMap<>(), new HashMap<>(), new HashMap<>(), null);
        Map<Ledger, List<Future<RecordMetadata>>> sent = new LinkedHashMap<>();
        for (Map.Entry<Ledger, List<RecordedEvent>> entry : batch.entrySet()) {
            List<Future<RecordMetadata>> taken = sendWhileTaken(entry.getKey(), entry.getValue(), outcome.tooLarge());
            sent.put(entry.getKey(), taken);
            if (!taken.isEmpty() && taken.getLast().state() == Future.State.FAILED) {
                break;
            }
        }
        @Nullable SendFailed failure = null;
        for (Map.Entry<Ledger, List<Future<RecordMetadata>>> entry : sent.entrySet()) {
            try {
                awaitInOrder(entry.getKey(), batch.get(entry.getKey()), entry.getValue(), outcome);
            } catch (SendFailed e) {
                failure = e;
            }
        }
        return new Outcome(outcome.reached(), outcome.offsets(), outcome.tooLarge(), failure);
    }

    /**
     * Ends with the first record that the producer does not take, for want of metadata or room. What comes after it must not
     * reach a topic that has not got it: the next leader would find the end there and believe that nothing is missing.
     */
    private List<Future<RecordMetadata>> sendWhileTaken(
            Ledger ledger, List<RecordedEvent> events, Map<Ledger, TooLarge> tooLarge) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        for (RecordedEvent event : events) {
            ProducerRecord<String, byte[]> record = format.write(topic, new ReceivedEvent(source, epoch, event));
            int size = sizeOf(record);
            if (size > largestRecord) {
                tooLarge.put(
                        ledger, new TooLarge(event, "%d bytes, and the topic takes %d".formatted(size, largestRecord)));
                break;
            }
            Future<RecordMetadata> future = producer.send(record);
            sent.add(future);
            if (future.state() == Future.State.FAILED) {
                break;
            }
        }
        return sent;
    }

    /** Counts the contiguous acknowledged prefix: an event counts only when all before it do. */
    private void awaitInOrder(
            Ledger ledger, List<RecordedEvent> events, List<Future<RecordMetadata>> sent, Outcome outcome) {
        for (int i = 0; i < sent.size(); i++) {
            try {
                RecordMetadata metadata = await(sent.get(i));
                outcome.reached().put(ledger, events.get(i).seq());
                outcome.offsets().merge(metadata.partition(), metadata.offset() + 1, Math::max);
                acknowledged.run();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RecordTooLargeException) {
                    outcome.tooLarge()
                            .put(
                                    ledger,
                                    new TooLarge(events.get(i), e.getCause().getMessage()));
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
                return sent.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!goesOn.getAsBoolean()) {
                    throw new TermOver("closing, or the connection that carried it is lost");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TermOver("interrupted");
            }
        }
    }

    private static Map<String, Object> config(PublisherSettings settings) {
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

    private static int sizeOf(ProducerRecord<String, byte[]> record) {
        int size = RECORD_OVERHEAD + 3 * record.key().length() + record.value().length;
        for (Header header : record.headers()) {
            size += 8 + header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return size;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /** Kafka answered, and did not take a record. */
    static final class SendFailed extends RuntimeException {

        SendFailed(@Nullable Throwable cause) {
            super("Kafka did not take a record: " + (cause == null ? "no reason given" : cause.getMessage()), cause);
        }
    }
}
