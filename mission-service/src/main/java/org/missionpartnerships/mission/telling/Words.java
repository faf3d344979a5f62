package org.missionpartnerships.mission.telling;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.CityId;

/** Small parts of sentences. */
final class Words {

    private Words() {}

    /** "A, B and C". */
    static String all(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /** ", " and the rest if there is one; else nothing. */
    static String rest(String before, @Nullable Object rest) {
        return rest == null || rest.toString().isBlank() ? "" : before + stripped(rest.toString());
    }

    /** Those that are there, in brackets. */
    static String brackets(@Nullable Object... parts) {
        String within = Stream.of(parts)
                .filter(Objects::nonNull)
                .map(part -> stripped(part.toString()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return within.isEmpty() ? "" : " (" + within + ")";
    }

    /** STEERING_GROUP reads "steering group". */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "circular-economy-office" reads "circular economy office". */
    static String of(String slug) {
        return slug.replace('-', ' ');
    }

    /** "upper-austria" reads "Upper Austria". */
    static String name(CityId city) {
        return Stream.of(city.value().split("-")).map(Words::capitalised).collect(Collectors.joining(" "));
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    // What a steward wrote may end in a full stop; the sentence around it has its own.
    private static String stripped(String text) {
        String words = text.strip();
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}
