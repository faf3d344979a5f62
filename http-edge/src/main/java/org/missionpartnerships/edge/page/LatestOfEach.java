package org.missionpartnerships.edge.page;

import java.util.List;

/**
 * Several lists within one larger answer, each shown by its last items as {@link Latest} says, with one word for all of them. For
 * one answer and one thread.
 */
public final class LatestOfEach {

    private final int most;
    private boolean complete = true;

    /** @param most how many items of each list are shown at most */
    public LatestOfEach(int most) {
        this.most = most;
    }

    public <V> List<V> of(List<V> all) {
        Latest<V> latest = Latest.of(all, most);
        complete &= latest.complete();
        return latest.items();
    }

    /** Whether every list that was shown so far is shown as a whole. */
    public boolean complete() {
        return complete;
    }
}
