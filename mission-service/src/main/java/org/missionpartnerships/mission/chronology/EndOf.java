package org.missionpartnerships.mission.chronology;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A day, by whose end a question is asked; given as such, or as a month or a year, which means its last day. */
@Schema(pattern = EndOf.FORMS, description = "A day; a month or a year means its last day.")
public record EndOf(@JsonValue LocalDate day) {

    static final String FORMS = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private static final Pattern ACCEPTED = Pattern.compile(FORMS);

    /** @throws IllegalArgumentException naming the accepted forms */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EndOf parse(String text) {
        if (!ACCEPTED.matcher(text).matches()) {
            throw notAccepted();
        }
        try {
            return new EndOf(
                    switch (text.length()) {
                        case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
                        case 7 -> YearMonth.parse(text).atEndOfMonth();
                        default -> LocalDate.parse(text);
                    });
        } catch (DateTimeParseException e) {
            throw notAccepted();
        }
    }

    private static IllegalArgumentException notAccepted() {
        return new IllegalArgumentException(
                "expected a day such as 2023-12-31, or a month such as 2023-12 or a year such as 2023, which mean their last day");
    }

    /** The day asked for; null where none is. */
    public static @Nullable LocalDate given(@Nullable EndOf at) {
        return at == null ? null : at.day();
    }

    /** The day asked for; today (UTC) where none is. */
    public static LocalDate orToday(@Nullable EndOf at) {
        return at == null ? AskedDay.today() : at.day();
    }
}
