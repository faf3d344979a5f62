package org.missionpartnerships.eventsourcing;

/** The grammar of readable ids: lower-case letters, digits and single hyphens, 1 to 80 characters. */
public final class Slug {

    public static final String PATTERN = "[a-z0-9]+(?:-[a-z0-9]+)*";
    public static final int MAX_LENGTH = 80;

    private Slug() {}

    public static boolean isValid(String text) {
        // by hand: every id of every event passes here, and a regular expression took longer than the rest of its
        // reading
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH) {
            return false;
        }
        boolean afterHyphen = true;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean hyphen = c == '-';
            boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!word && !hyphen || hyphen && afterHyphen) {
                return false;
            }
            afterHyphen = hyphen;
        }
        return !afterHyphen;
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
                    "%s \"%s\": expected lower-case letters, digits and single hyphens, 1 to %d characters, such as %s"
                            .formatted(
                                    what,
                                    text.length() > 100 ? text.substring(0, 100) + "…" : text,
                                    MAX_LENGTH,
                                    example(text)));
        }
        return text;
    }

    /**
     * Makes a slug of a name: {@code Fundación Caja de Burgos} becomes {@code fundacion-caja-de-burgos}.
     *
     * @param what names the thing in the message, such as "Organisation name"
     * @throws IllegalArgumentException if the name has no Latin letter and no digit to make one of
     */
    public static String derive(String what, String name) {
        String fitting = slugOf(name);
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s \"%s\": no id can be derived from it, having no Latin letter or digit. Choose an id."
                            .formatted(what, name.length() > 100 ? name.substring(0, 100) + "…" : name));
        }
        return fitting;
    }

    private static String slugOf(String name) {
        String slug = FoldedText.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() > MAX_LENGTH ? slug.substring(0, MAX_LENGTH).replaceAll("-$", "") : slug;
    }

    /** What was probably meant. */
    private static String example(String text) {
        String slug = slugOf(text.length() > 100 ? text.substring(0, 100) : text);
        return slug.isEmpty() ? "burgos" : slug;
    }
}
