package org.missionpartnerships.notification.feed;

import io.vertx.core.http.HttpConnection;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.missionpartnerships.notification.NotificationConfig;

/**
 * One reader of the live stream, on a thread of its own. Nothing is queued for it: it is a place in the feed, read from as
 * fast as the reader takes, so a slow one costs a page of memory and no more. One that takes nothing for too long is
 * disconnected; it knows its last position and can resume.
 */
final class Watcher {

    private static final Logger LOG = Logger.getLogger(Watcher.class);
    private static final int ENTRIES_PER_READ = 64;
    private static final long LEAST_RETRY_MILLIS = 2_000;
    private static final long MOST_RETRY_MILLIS = 5_000;

    private final Feed feed;
    private final FeedFilter filter;
    private final long after;
    private final NotificationConfig.Stream config;
    private final SseEventSink sink;
    private final Sse sse;
    private final HttpConnection connection;
    private volatile boolean ended;

    Watcher(
            Feed feed,
            FeedFilter filter,
            long after,
            NotificationConfig.Stream config,
            SseEventSink sink,
            Sse sse,
            HttpConnection connection) {
        this.feed = feed;
        this.filter = filter;
        this.after = after;
        this.config = config;
        this.sink = sink;
        this.sse = sse;
        this.connection = connection;
    }

    /**
     * Opens the stream. To be called before the resource method returns: the framework would open it then, and two that write
     * the head of one answer at once get in each other's way.
     *
     * @return false if the reader has gone already
     */
    boolean greet() {
        // Spread, so that the readers of an instance that stops do not all come back at once.
        return attempt(() -> send(sse.newEventBuilder()
                .comment("after " + after)
                .reconnectDelay(ThreadLocalRandom.current().nextLong(LEAST_RETRY_MILLIS, MOST_RETRY_MILLIS))
                .build()));
    }

    /** Sends what happens until the reader goes. */
    void watch() {
        try (sink) {
            attempt(this::follow);
        }
    }

    /** Something that ends with the reader. */
    private interface Sending {
        void run() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private boolean attempt(Sending sending) {
        try {
            sending.run();
            return true;
        } catch (TimeoutException _) {
            LOG.debugf("A watcher took nothing for %s and is disconnected", config.stall());
            connection.close();
        } catch (ExecutionException | IllegalStateException _) {
            LOG.debug("A watcher has gone");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("A watcher is disconnected, since the feed cannot be read; it will come back", e);
        }
        return false;
    }

    /** Ends at the next occasion. */
    void end() {
        ended = true;
    }

    private void follow() throws InterruptedException, ExecutionException, TimeoutException {
        long seen = after;
        long lastSent = System.nanoTime();
        while (!ended && !sink.isClosed()) {
            Duration quiet = config.heartbeat().minusNanos(System.nanoTime() - lastSent);
            if (!quiet.isPositive()) {
                send(sse.newEventBuilder().comment("still here").build());
                lastSent = System.nanoTime();
                quiet = config.heartbeat();
            }
            long end = feed.awaitBeyond(seen, quiet);
            if (end <= seen) {
                continue;
            }
            Feed.Page page = feed.read(seen, end, filter, ENTRIES_PER_READ);
            for (FeedEntry entry : page.entries()) {
                if (ended) {
                    return;
                }
                send(event(entry));
                lastSent = System.nanoTime();
            }
            seen = page.upTo();
        }
    }

    private OutboundSseEvent event(FeedEntry entry) {
        return sse.newEventBuilder()
                .id(Long.toString(entry.position()))
                .name(TypePattern.CLOUD_EVENTS_PREFIX + entry.type() + ".v" + entry.typeVersion())
                .data(new String(entry.envelope(), StandardCharsets.UTF_8))
                .build();
    }

    /** Returns once the event has left for the network. */
    private void send(OutboundSseEvent event) throws InterruptedException, ExecutionException, TimeoutException {
        sink.send(event).toCompletableFuture().get(config.stall().toMillis(), TimeUnit.MILLISECONDS);
    }
}
