package org.missionpartnerships.eventsourcing.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 2024-03-01} as it stands, and everything else as Jackson does. Every event carries several dates, and the
 * general parser takes as long for one of them as JSON takes for a third of the event. Not a subclass of Jackson's own: that one
 * replaces itself by its like wherever it stands in a property.
 */
final class PlainDates extends StdScalarDeserializer<LocalDate> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LENGTH = "2024-03-01".length();

    PlainDates() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING) && parser.getTextLength() == LENGTH) {
            LocalDate plain = plain(parser.getTextCharacters(), parser.getTextOffset());
            if (plain != null) {
                return plain;
            }
        }
        return LocalDateDeserializer.INSTANCE.deserialize(parser, context);
    }

    /** Null for what is not a date of the calendar, or is written in another way. */
    private static @Nullable LocalDate plain(char[] text, int at) {
        if (text[at + 4] != '-' || text[at + 7] != '-') {
            return null;
        }
        int century = twoDigits(text, at);
        int year = twoDigits(text, at + 2);
        int month = twoDigits(text, at + 5);
        int day = twoDigits(text, at + 8);
        if (century < 0 || year < 0 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        LocalDate first = LocalDate.of(100 * century + year, month, 1);
        return day <= first.lengthOfMonth() ? first.withDayOfMonth(day) : null;
    }

    /** Negative for what are no digits. */
    private static int twoDigits(char[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
    }
}
