package org.missionpartnerships.mission.telling;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.missionpartnerships.published.value.Occurred;

/** A date as one would say it before a clause: "in February 2024", "some time from 2021 to September 2025". */
public record Spoken(String words) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public static Spoken of(Occurred occurred) {
        return new Spoken(words(occurred.edtf()));
    }

    /** The end of a year is said as such, every other day by its date. */
    public static Spoken endOf(LocalDate day) {
        return new Spoken(
                day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 31
                        ? "the end of " + day.getYear()
                        : day.format(DAY));
    }

    private static String words(String edtf) {
        if (edtf.startsWith("X")) {
            return "at a time that is not known";
        }
        if (edtf.startsWith("[..")) {
            return "by " + point(edtf.substring(3, edtf.length() - 1));
        }
        if (edtf.endsWith("..]")) {
            return "in " + point(edtf.substring(1, edtf.length() - 3)) + " or later";
        }
        if (edtf.startsWith("[")) {
            String[] ends = edtf.substring(1, edtf.length() - 1).split("\\.\\.");
            return "some time from " + point(ends[0]) + " to " + point(ends[1]);
        }
        if (edtf.contains("/")) {
            String[] ends = edtf.split("/");
            return "from " + point(ends[0]) + " to " + point(ends[1]);
        }
        if (edtf.endsWith("~")) {
            return point(edtf);
        }
        return (edtf.length() == 10 ? "on " : "in ") + point(edtf);
    }

    private static String point(String edtf) {
        if (edtf.endsWith("~")) {
            return "about " + point(edtf.substring(0, edtf.length() - 1));
        }
        String year = edtf.substring(0, 4);
        return switch (edtf.length()) {
            case 4 -> year;
            case 7 -> part(Integer.parseInt(edtf.substring(5))) + " " + year;
            default -> LocalDate.parse(edtf).format(DAY);
        };
    }

    private static String part(int monthOrSeason) {
        return switch (monthOrSeason) {
            case 21 -> "spring";
            case 22 -> "summer";
            case 23 -> "autumn";
            case 24 -> "winter";
            default -> Month.of(monthOrSeason).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
