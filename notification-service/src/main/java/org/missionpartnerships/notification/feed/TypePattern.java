package org.missionpartnerships.notification.feed;

/**
 * Which event types are meant: {@code mission.launched} in every version, {@code mission.launched.v1}, or {@code mission.*}.
 * The full CloudEvents type, with {@code org.missionpartnerships.} before it, means the same.
 */
public sealed interface TypePattern {

    String CLOUD_EVENTS_PREFIX = "org.missionpartnerships.";
    String WORDS = "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*";
    int MAX_LENGTH = 120;

    boolean matches(String type, int version);

    /** One type, in every version. */
    record Exactly(String type) implements TypePattern {
        @Override
        public boolean matches(String other, int version) {
            return type.equals(other);
        }

        @Override
        public String toString() {
            return type;
        }
    }

    /** One type in one version. */
    record InVersion(String type, int version) implements TypePattern {
        @Override
        public boolean matches(String other, int otherVersion) {
            return type.equals(other) && version == otherVersion;
        }

        @Override
        public String toString() {
            return type + ".v" + version;
        }
    }

    /** All types that begin so; the prefix ends with a dot. */
    record StartingWith(String prefix) implements TypePattern {
        @Override
        public boolean matches(String other, int version) {
            return other.startsWith(prefix);
        }

        @Override
        public String toString() {
            return prefix + "*";
        }
    }

    static TypePattern parse(String text) {
        String pattern = text.startsWith(CLOUD_EVENTS_PREFIX) ? text.substring(CLOUD_EVENTS_PREFIX.length()) : text;
        int lastDot = pattern.lastIndexOf('.');
        String words = lastDot < 0 ? pattern : pattern.substring(0, lastDot);
        String last = pattern.substring(lastDot + 1);
        if (pattern.length() <= MAX_LENGTH && words.matches(WORDS)) {
            if (last.equals("*")) {
                return new StartingWith(words + ".");
            }
            if (last.matches("v[1-9][0-9]{0,3}")) {
                return new InVersion(words, Integer.parseInt(last.substring(1)));
            }
            if (pattern.matches(WORDS)) {
                return new Exactly(pattern);
            }
        }
        throw new IllegalArgumentException(
                "Event type \"%s\": expected a type such as mission.launched, one version of it such as mission.launched.v1, or a beginning such as mission.*"
                        .formatted(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text));
    }
}
