package org.missionpartnerships.published.value;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads UUIDs strictly: the JDK's parser takes "1-1-1-1-1" for one. */
final class Uuids {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    static UUID parse(String what, @Nullable String text) {
        if (text == null || !CANONICAL.matcher(text).matches()) {
            throw new IllegalArgumentException("%s \"%s\": expected a UUID such as 01938f5c-6f1e-7a3b-9c2d-4e5f60718293"
                    .formatted(what, Text.shown(String.valueOf(text))));
        }
        return UUID.fromString(text);
    }
}
