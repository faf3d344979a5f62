package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as exactly as anyone knows. The date is EDTF (a subset of ISO 8601-2):
 *
 * <table>
 * <caption>Accepted forms</caption>
 * <tr><th>text</th><th>meaning</th><th>earliest</th><th>latest</th></tr>
 * <tr><td>{@code 2024}</td><td>in 2024</td><td>2024-01-01</td><td>2024-12-31</td></tr>
 * <tr><td>{@code 2024-02}</td><td>in that month</td><td>2024-02-01</td><td>2024-02-29</td></tr>
 * <tr><td>{@code 2024-02-15}</td><td>on that day</td><td>2024-02-15</td><td>2024-02-15</td></tr>
 * <tr><td>{@code 2026-21}</td><td>spring, March to May (22 summer, 23 autumn, 24 winter, which ends in February of the next year)</td>
 *     <td>2026-03-01</td><td>2026-05-31</td></tr>
 * <tr><td>{@code 2020~}</td><td>about; may miss by one year, season, month or day, whichever it counts in</td><td>2019-01-01</td><td>2021-12-31</td></tr>
 * <tr><td>{@code 2014/2019}</td><td>from, to</td><td>2014-01-01</td><td>2019-12-31</td></tr>
 * <tr><td>{@code [2021..2025-09]}</td><td>some time in that range</td><td>2021-01-01</td><td>2025-09-30</td></tr>
 * <tr><td>{@code [..2025-09]}</td><td>by then</td><td>open</td><td>2025-09-30</td></tr>
 * <tr><td>{@code [2024-02..]}</td><td>then or later</td><td>2024-02-01</td><td>open</td></tr>
 * <tr><td>{@code XXXX}</td><td>unknown</td><td>open</td><td>open</td></tr>
 * </table>
 *
 * JSON carries the earliest and the latest day beside the text, so that readers need no parser. They follow from the text; who
 * writes JSON may leave them out, and cannot contradict it.
 *
 * @param edtf the date
 * @param earliest first day on which it can have happened; null if open
 * @param latest day by whose end it has happened; null if open
 * @param basis what the date rests on; when JSON leaves it out, stated, or not given for an unknown date
 * @param phrase the source's own words for the date, such as "mid 2024", if they say more than the date does
 * @param after id of an event known to come before this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Occurred(
        String edtf,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @JsonProperty(defaultValue = "stated") Basis basis,
        @Nullable String phrase,
        @Nullable UUID after) {

    public Occurred {
        // A blank text is refused by the parser, which names the accepted forms.
        if (edtf == null || !edtf.isBlank()) {
            Text.require("Date", edtf, 60);
        }
        Edtf bounds = Edtf.parse(edtf);
        earliest = agreed(edtf, "earliest", earliest, bounds.earliest());
        latest = agreed(edtf, "latest", latest, bounds.latest());
        if (basis == null) {
            basis = edtf.equals(Edtf.UNKNOWN) ? Basis.NOT_GIVEN : Basis.STATED;
        }
        if (basis == Basis.STATED && edtf.equals(Edtf.UNKNOWN)) {
            throw new IllegalArgumentException(
                    "Date XXXX is unknown, so its basis cannot be stated: expected notGiven");
        }
        Text.requireIfGiven("Phrase of the date", phrase, 500);
    }

    private static @Nullable LocalDate agreed(
            String edtf, String what, @Nullable LocalDate given, @Nullable LocalDate derived) {
        if (given != null && !given.equals(derived)) {
            throw new IllegalArgumentException(
                    "Date \"%s\": %s is %s, but the date itself says %s. Leave %s out, it follows from the date."
                            .formatted(edtf, what, given, derived == null ? "that it is open" : derived, what));
        }
        return derived;
    }

    /** A stated date. @throws IllegalArgumentException with the position of what is wrong and the accepted forms */
    public static Occurred stated(String edtf) {
        return new Occurred(edtf, null, null, Basis.STATED, null, null);
    }

    /** A date that the source does not give, but bounds by something else that it says. */
    public static Occurred inferred(String edtf) {
        return new Occurred(edtf, null, null, Basis.INFERRED, null, null);
    }

    /** A date that the source does not give; it happened at or before the source's own date, as in {@code [..2025-09]}. */
    public static Occurred notGiven(String edtf) {
        return new Occurred(edtf, null, null, Basis.NOT_GIVEN, null, null);
    }

    /** Reads a date as JSON without a basis would be read: stated, or not given if it is {@code XXXX}. */
    public static Occurred parse(String edtf) {
        return edtf.equals(Edtf.UNKNOWN) ? unknown() : stated(edtf);
    }

    public static Occurred on(LocalDate day) {
        return stated(day.toString());
    }

    public static Occurred unknown() {
        return notGiven(Edtf.UNKNOWN);
    }

    public Occurred withPhrase(String phrase) {
        return new Occurred(edtf, earliest, latest, basis, phrase, after);
    }

    public Occurred withAfter(UUID event) {
        return new Occurred(edtf, earliest, latest, basis, phrase, event);
    }

    /**
     * Whether it had happened by the end of a day, going by this date alone. Who knows the event that this one {@linkplain #after
     * follows} raises the earliest day to that event's and asks {@link Certainty#of}.
     */
    public Certainty certainty(LocalDate at) {
        return Certainty.of(earliest, latest, at);
    }

    /** True only if no reading of the two dates puts them the other way round. */
    public boolean isCertainlyBefore(Occurred other) {
        return latest != null && other.earliest != null && latest.isBefore(other.earliest);
    }

    @Override
    public String toString() {
        return edtf;
    }
}
