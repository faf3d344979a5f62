package org.missionpartnerships.eventsourcing;

/**
 * The events of one thing, in one ledger, with versions 1, 2, 3, … without a hole. Unique across the ledgers of a service.
 *
 * @param category the plural noun of the thing, such as {@code missions}
 * @param key the thing's id: a slug or a UUID
 */
public record StreamId(String category, String key) {

    public StreamId {
        Slug.require("Stream category", category);
        Slug.require("Stream key", key);
    }

    /** Reads {@code missions/burgos-poligono-circular}. */
    public static StreamId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Stream \"%s\": expected category/key".formatted(text));
        }
        return new StreamId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return category + "/" + key;
    }
}
