package org.missionpartnerships.edge.page;

import java.util.List;

/**
 * What of a list that grows is shown within a larger answer: its last items, in its own order. The whole of it comes in pages.
 *
 * @param complete whether that is the whole of it
 */
public record Latest<V>(List<V> items, boolean complete) {

    public Latest {
        items = List.copyOf(items);
    }

    /** @param most how many are shown at most */
    public static <V> Latest<V> of(List<V> all, int most) {
        return new Latest<>(all.subList(Math.max(0, all.size() - most), all.size()), all.size() <= most);
    }
}
