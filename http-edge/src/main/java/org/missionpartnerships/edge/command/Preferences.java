package org.missionpartnerships.edge.command;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.request.CurrentRequest;

/**
 * {@code Prefer} (RFC 7240) on a command. Preferences that are unknown or make no sense are ignored, as the RFC asks.
 *
 * @param respondAsync answer at once, without waiting for read models
 * @param patience how long to wait for them
 */
record Preferences(boolean respondAsync, @Nullable Duration patience) {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?([0-9]{1,5})\"?");

    static Preferences of(CurrentRequest request) {
        List<String> asked = request.headerList("Prefer").stream()
                .flatMap(text -> List.of(text.toLowerCase(Locale.ROOT).split(";")).stream())
                .map(String::strip)
                .toList();
        Duration patience = asked.stream()
                .map(WAIT::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> Duration.ofSeconds(Long.parseLong(matcher.group(1))))
                .map(duration -> duration.compareTo(LONGEST) > 0 ? LONGEST : duration)
                .findFirst()
                .orElse(null);
        return new Preferences(asked.contains("respond-async"), patience);
    }

    Duration waitFor(Duration usual) {
        if (patience != null) {
            return patience;
        }
        return respondAsync ? Duration.ZERO : usual;
    }

    Optional<String> applied() {
        if (patience != null) {
            return Optional.of("wait=" + patience.toSeconds());
        }
        return respondAsync ? Optional.of("respond-async") : Optional.empty();
    }
}
