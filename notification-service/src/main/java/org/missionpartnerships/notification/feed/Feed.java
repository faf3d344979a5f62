package org.missionpartnerships.notification.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything that happened, in one line. Positions begin at 1, have no holes and never change. Blocks: for virtual threads. */
public interface Feed {

    /**
     * Wanted entries after a position.
     *
     * @param entries in order
     * @param upTo everything up to here has been looked at: go on from here
     */
    record Page(List<FeedEntry> entries, long upTo) {}

    /** The last position, as the database has it now; 0 if there is none. */
    long end();

    /** Wanted entries after one position and up to another, which must not be beyond the end. */
    Page read(long after, long upTo, FeedFilter filter, int limit);

    /** One entry; empty if there is none at this position. */
    Optional<FeedEntry> at(long position);

    /**
     * Waits until this instance has seen an entry after the position.
     *
     * @return the last position seen, which is not after the one given if the time was up before
     */
    long awaitBeyond(long position, Duration atMost) throws InterruptedException;
}
