package org.missionpartnerships.published.value;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The first and the last day that a date in EDTF allows. Stored events carry both, so these rules can never change. */
record Edtf(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    static final String UNKNOWN = "XXXX";

    static Edtf parse(String text) {
        return new Reader(text).read();
    }

    private enum Precision {
        YEAR,
        SEASON,
        MONTH,
        DAY
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Edtf read() {
            Edtf whole;
            if (text.equals(UNKNOWN)) {
                return new Edtf(null, null);
            } else if (take("[")) {
                whole = oneOf();
            } else {
                whole = date();
                if (take("/")) {
                    whole = new Edtf(whole.earliest, date().latest);
                }
            }
            if (at < text.length()) {
                throw unreadable(at, "nothing more was expected here");
            }
            if (whole.earliest != null && whole.latest != null && whole.earliest.isAfter(whole.latest)) {
                throw unreadable(0, "it ends before it begins");
            }
            return whole;
        }

        private Edtf oneOf() {
            LocalDate earliest = ahead("..") ? null : date().earliest;
            if (!take("..")) {
                throw unreadable(at, "\"..\" was expected here");
            }
            LocalDate latest = ahead("]") ? null : date().latest;
            if (!take("]")) {
                throw unreadable(at, "\"]\" was expected here");
            }
            if (earliest == null && latest == null) {
                throw unreadable(0, "it has no end at all; an unknown date is " + UNKNOWN);
            }
            return new Edtf(earliest, latest);
        }

        private Edtf date() {
            int start = at;
            int year = digits(4, "a year of four digits");
            if (year < 1000 || year > 2999) {
                throw unreadable(start, "years from 1000 to 2999 are understood");
            }
            if (!take("-")) {
                return bounds(Precision.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            start = at;
            int month = digits(2, "a month 01 to 12 or a season 21 to 24");
            if (month >= 21 && month <= 24) {
                // Seasons as in the northern hemisphere; winter is the one that begins in December of that year.
                YearMonth first = YearMonth.of(year, (month - 20) * 3);
                return bounds(
                        Precision.SEASON, first.atDay(1), first.plusMonths(2).atEndOfMonth());
            }
            if (month < 1 || month > 12) {
                throw unreadable(start, "a month is 01 to 12, a season 21 to 24");
            }
            YearMonth yearMonth = YearMonth.of(year, month);
            if (!take("-")) {
                return bounds(Precision.MONTH, yearMonth.atDay(1), yearMonth.atEndOfMonth());
            }
            start = at;
            int day = digits(2, "a day of two digits");
            if (!yearMonth.isValidDay(day)) {
                throw unreadable(start, "%s has days 01 to %d".formatted(yearMonth, yearMonth.lengthOfMonth()));
            }
            return bounds(Precision.DAY, yearMonth.atDay(day), yearMonth.atDay(day));
        }

        /** "About" may miss by one of what it counts in: about 2020 is 2019 to 2021. */
        private Edtf bounds(Precision precision, LocalDate first, LocalDate last) {
            if (!take("~")) {
                return new Edtf(first, last);
            }
            return switch (precision) {
                case YEAR -> new Edtf(first.minusYears(1), last.plusYears(1));
                case SEASON ->
                    new Edtf(
                            first.minusMonths(3),
                            YearMonth.from(last).plusMonths(3).atEndOfMonth());
                case MONTH ->
                    new Edtf(
                            first.minusMonths(1),
                            YearMonth.from(last).plusMonths(1).atEndOfMonth());
                case DAY -> new Edtf(first.minusDays(1), last.plusDays(1));
            };
        }

        private int digits(int count, String expected) {
            int number = 0;
            for (int i = at; i < at + count; i++) {
                char c = i < text.length() ? text.charAt(i) : ' ';
                if (c < '0' || c > '9') {
                    throw unreadable(i, expected + " was expected here");
                }
                number = number * 10 + (c - '0');
            }
            at += count;
            return number;
        }

        private boolean ahead(String token) {
            return text.startsWith(token, at);
        }

        private boolean take(String token) {
            boolean there = ahead(token);
            if (there) {
                at += token.length();
            }
            return there;
        }

        private IllegalArgumentException unreadable(int position, String why) {
            return new IllegalArgumentException(
                    ("Date \"%s\" is not understood at position %d: %s. Accepted forms: 2024, 2024-02, 2024-02-15, 2024-21 (spring, 22 summer,"
                                    + " 23 autumn, 24 winter), each with ~ for about; 2021/2022 (from, to); [2021..2024-02], [..2024-02],"
                                    + " [2021..] (some time in that range); XXXX (unknown)")
                            .formatted(Text.shown(text), position + 1, why));
        }
    }
}
