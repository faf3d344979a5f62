package org.missionpartnerships.eventsourcing.projection;

import java.util.List;

/**
 * A projection's live tables beside the same fold done again from the first event.
 *
 * @param tables one for each table
 */
public record Comparison(String projection, List<Table> tables) {

    /**
     * @param liveRows how many the live table has
     * @param onlyLive rows that a fold does not give
     * @param onlyFolded rows that the live table lacks
     * @param examples some of both, marked {@code live} and {@code folded}
     */
    public record Table(String name, long liveRows, long onlyLive, long onlyFolded, List<String> examples) {

        public boolean equal() {
            return onlyLive == 0 && onlyFolded == 0;
        }
    }

    public boolean equal() {
        return tables.stream().allMatch(Table::equal);
    }
}
