package org.missionpartnerships.edge.command;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The version of a stream as an {@code ETag}: a strong one, such as {@code "8"}. */
public final class EntityTag {

    private static final Pattern STRONG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Empty if the text is not an ETag that this system gave out. */
    public static OptionalLong versionIn(String text) {
        var matcher = STRONG.matcher(text);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
