package org.missionpartnerships.notification.subscription;

/** Where in the feed a subscription begins. */
public sealed interface StartFrom {

    /** With what happens from now on. */
    record Now() implements StartFrom {}

    /** With the first event ever. */
    record Earliest() implements StartFrom {}

    /** With the event at this position of the feed. */
    record At(long position) implements StartFrom {}

    static StartFrom parse(String text) {
        if (text.equals("now")) {
            return new Now();
        }
        if (text.equals("earliest")) {
            return new Earliest();
        }
        if (text.matches("position:[1-9][0-9]{0,17}")) {
            return new At(Long.parseLong(text.substring("position:".length())));
        }
        throw new IllegalArgumentException(
                "Start \"%s\": expected now, earliest, or a position of the feed such as position:4711"
                        .formatted(text.length() > 60 ? text.substring(0, 60) + "…" : text));
    }

    /** The last position that is left out. */
    default long after(long end) {
        return switch (this) {
            case Now _ -> end;
            case Earliest _ -> 0;
            case At(long position) -> position - 1;
        };
    }
}
