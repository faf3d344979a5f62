package org.missionpartnerships.mission.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** A day, by whose end a question is asked; given as such, or as a month or a year, which means its last day. */
public record EndOf(@JsonValue LocalDate day) {

    /** @throws IllegalArgumentException naming the accepted forms */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EndOf parse(String text) {
        try {
            return new EndOf(
                    switch (text.length()) {
                        case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
                        case 7 -> YearMonth.parse(text).atEndOfMonth();
                        default -> LocalDate.parse(text);
                    });
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "expected a day such as 2023-12-31, or a month such as 2023-12 or a year such as 2023, which mean their last day");
        }
    }
}
