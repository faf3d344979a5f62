package org.missionpartnerships.notification.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Follows the feed's end and keeps the latest entries, so that a thousand watchers cost one query when something happens.
 * The database remains the truth: whoever reads further back is answered from there.
 */
@Startup
@Singleton
class FollowedFeed implements Feed {

    private static final Logger LOG = Logger.getLogger(FollowedFeed.class);
    private static final int KEPT_ENTRIES = 1_024;
    private static final long KEPT_BYTES = 16_000_000;
    private static final int ENTRIES_PER_READ = 256;
    private static final long PAUSE_MILLIS = 25;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;

    private final FeedTable table;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread follower = Thread.ofVirtual().name("feed-follower").unstarted(this::follow);
    private volatile Recent recent = new Recent(List.of(), 0, 0);
    private volatile boolean stopped;

    FollowedFeed(FeedTable table) {
        this.table = table;
    }

    @PostConstruct
    void start() {
        follower.start();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped = true;
        signal();
    }

    @Override
    public long end() {
        return table.end();
    }

    @Override
    public Page read(long after, long upTo, FeedFilter filter, int limit) {
        Recent kept = recent;
        return kept.covers(after, upTo)
                ? kept.read(after, upTo, filter, limit)
                : table.read(after, upTo, filter, limit);
    }

    @Override
    public Optional<FeedEntry> at(long position) {
        return table.at(position);
    }

    @Override
    public long awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (recent.end() <= position && left > 0 && !stopped) {
                left = changed.awaitNanos(left);
            }
            return recent.end();
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        boolean reached = false;
        boolean begun = false;
        while (!stopped) {
            long pause = PAUSE_MILLIS;
            try {
                if (!begun) {
                    recent = new Recent(List.of(), table.end(), 0);
                    begun = true;
                    signal();
                }
                Page page = table.read(recent.end(), Long.MAX_VALUE, FeedFilter.EVERYTHING, ENTRIES_PER_READ);
                if (!page.entries().isEmpty()) {
                    recent = recent.and(page.entries());
                    signal();
                    pause = page.entries().size() < ENTRIES_PER_READ ? pause : 0;
                }
                reached = true;
            } catch (RuntimeException e) {
                if (reached) {
                    LOG.warnf(
                            e, "The feed cannot be followed now; trying again every %d ms", PAUSE_AFTER_FAILURE_MILLIS);
                }
                reached = false;
                pause = PAUSE_AFTER_FAILURE_MILLIS;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(pause);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The latest entries, without a hole, the last of them at {@code end}. */
    private record Recent(List<FeedEntry> entries, long end, long bytes) {

        boolean covers(long after, long upTo) {
            return upTo <= end && after >= end - entries.size();
        }

        Recent and(List<FeedEntry> next) {
            List<FeedEntry> all = new ArrayList<>(entries.size() + next.size());
            all.addAll(entries);
            all.addAll(next);
            long size = bytes
                    + next.stream().mapToLong(entry -> entry.envelope().length).sum();
            int dropped = 0;
            while (all.size() - dropped > KEPT_ENTRIES || size > KEPT_BYTES) {
                size -= all.get(dropped++).envelope().length;
            }
            return new Recent(
                    List.copyOf(all.subList(dropped, all.size())),
                    next.getLast().position(),
                    size);
        }

        Page read(long after, long upTo, FeedFilter filter, int limit) {
            List<FeedEntry> wanted = new ArrayList<>();
            int first = (int) Math.max(0, after - (end - entries.size()));
            for (FeedEntry entry : entries.subList(first, entries.size())) {
                if (entry.position() > upTo) {
                    break;
                }
                if (filter.matches(entry)) {
                    wanted.add(entry);
                    if (wanted.size() == limit) {
                        return new Page(wanted, entry.position());
                    }
                }
            }
            return new Page(wanted, Math.max(after, upTo));
        }
    }
}
