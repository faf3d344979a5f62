package org.missionpartnerships.published.value;

import org.jspecify.annotations.Nullable;

/** Limits of free text, so that no event grows without bound and no message repeats a page of input. */
final class Text {

    private Text() {}

    static void require(String what, @Nullable String text, int maxLength) {
        if (text == null) {
            throw new IllegalArgumentException("%s is missing: give 1 to %d characters".formatted(what, maxLength));
        }
        requireIfGiven(what, text, maxLength);
    }

    static void requireIfGiven(String what, @Nullable String text, int maxLength) {
        if (text != null && (text.isBlank() || text.length() > maxLength)) {
            throw new IllegalArgumentException("%s \"%s\" has %d characters: expected 1 to %d, not all blank"
                    .formatted(what, shown(text), text.length(), maxLength));
        }
    }

    static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
