package org.missionpartnerships.eventsourcing;

import java.util.regex.Pattern;

/** The grammar of readable ids: lower-case letters, digits and single hyphens, 1 to 80 characters. */
public final class Slug {

    public static final String PATTERN = "[a-z0-9]+(?:-[a-z0-9]+)*";
    public static final int MAX_LENGTH = 80;

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private Slug() {}

    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && COMPILED.matcher(text).matches();
    }

    /**
     * Returns the text if it is a slug.
     *
     * @param what names the thing in the message, such as "City id"
     * @throws IllegalArgumentException naming the thing, the text and the grammar
     */
    public static String require(String what, String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "%s \"%s\": expected lower-case letters, digits and single hyphens, 1 to %d characters, such as burgos"
                            .formatted(what, text.length() > 100 ? text.substring(0, 100) + "…" : text, MAX_LENGTH));
        }
        return text;
    }
}
