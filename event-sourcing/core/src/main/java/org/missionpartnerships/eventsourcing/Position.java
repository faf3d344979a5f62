package org.missionpartnerships.eventsourcing;

/**
 * A place in a ledger of a service, written {@code mission-service/burgos/57}. Given with every response to a command; a
 * reader that sends it back is answered only once that place has been applied.
 */
public record Position(String source, Ledger ledger, long seq) {

    /** @throws IllegalArgumentException if the text is not {@code service/ledger/number} */
    public static Position parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3 || !parts[2].matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(
                    "Position \"%s\": expected service/ledger/number, such as mission-service/burgos/57"
                            .formatted(text));
        }
        return new Position(Slug.require("Service", parts[0]), new Ledger(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public String toString() {
        return source + "/" + ledger + "/" + seq;
    }
}
