package org.missionpartnerships.mission.governing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Cadence;
import org.missionpartnerships.published.value.Occurred;

@Schema(description = "Whether a body met as often as it promised, up to a day.")
public record MeetingRhythm(
        @Schema(description = "Meetings since the promise that certainly were held.")
        int meetings,

        @Schema(description = "Meetings that may have been held by then, and may fill a gap.")
        int possibleMeetings,

        @Schema(description = "When the last of them was held; absent before the first.") @Nullable
        Occurred lastHeld,

        @Schema(description = "The last day for the next meeting, if the last was as early as its date allows.")
        @Nullable
        LocalDate nextDueEarliest,

        @Schema(description = "The same, if the last was as late as its date allows.") @Nullable
        LocalDate nextDueLatest,

        Due due,
        Regular metRegularly,

        @Schema(description = "For when the next meeting is planned; absent where none is, or its day is open.")
        @Nullable
        Occurred nextPlanned,

        Planned planned) {

    private static final Comparator<Occurred> BY_LAST_DAY = Comparator.comparing(
                    Occurred::latest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Occurred::earliest, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    /** Whether the next meeting is late. */
    public enum Due {
        @JsonProperty("inTime")
        IN_TIME,
        @JsonProperty("possiblyOverdue")
        POSSIBLY_OVERDUE,
        @JsonProperty("overdue")
        OVERDUE,
        /** Neither the promise nor a meeting has a date to count from. */
        @JsonProperty("notKnown")
        NOT_KNOWN
    }

    /** Whether every meeting so far was in time. */
    public enum Regular {
        @JsonProperty("yes")
        YES,
        @JsonProperty("possibly")
        POSSIBLY,
        @JsonProperty("no")
        NO,
        /** The first meeting is not due yet. */
        @JsonProperty("tooEarlyToSay")
        TOO_EARLY_TO_SAY
    }

    /** Whether a meeting is planned, and for a day on which it would be in time. */
    public enum Planned {
        @JsonProperty("inTime")
        IN_TIME,
        @JsonProperty("possiblyLate")
        POSSIBLY_LATE,
        @JsonProperty("late")
        LATE,
        /** One is planned, and nobody said for when. */
        @JsonProperty("dayOpen")
        DAY_OPEN,
        @JsonProperty("notPlanned")
        NOT_PLANNED
    }

    /**
     * @param held dates of meetings that certainly were held by {@code at}, in any order
     * @param ahead days for which meetings are planned, in any order; empty for one whose day is open
     */
    static MeetingRhythm of(
            Cadence cadence,
            Occurred promised,
            List<Occurred> held,
            int possible,
            List<Optional<Occurred>> ahead,
            LocalDate at) {
        List<Occurred> marks = new ArrayList<>(List.of(promised));
        held.stream().sorted(BY_LAST_DAY).forEach(marks::add);
        Occurred last = marks.getLast();
        LocalDate dueEarliest = due(cadence, last.earliest());
        LocalDate dueLatest = due(cadence, last.latest());
        Occurred next =
                ahead.stream().flatMap(Optional::stream).min(BY_LAST_DAY).orElse(null);
        Due due = due(dueEarliest, dueLatest, possible, at);
        return new MeetingRhythm(
                held.size(),
                possible,
                held.isEmpty() ? null : last,
                dueEarliest,
                dueLatest,
                due,
                regular(cadence, marks, due, possible),
                next,
                next == null && !ahead.isEmpty() ? Planned.DAY_OPEN : planned(next, dueEarliest, dueLatest));
    }

    private static Planned planned(
            @Nullable Occurred next, @Nullable LocalDate dueEarliest, @Nullable LocalDate dueLatest) {
        if (next == null) {
            return Planned.NOT_PLANNED;
        }
        if (next.latest() != null && dueEarliest != null && !next.latest().isAfter(dueEarliest)) {
            return Planned.IN_TIME;
        }
        boolean late =
                next.earliest() != null && dueLatest != null && next.earliest().isAfter(dueLatest);
        return late ? Planned.LATE : Planned.POSSIBLY_LATE;
    }

    private static Due due(@Nullable LocalDate earliest, @Nullable LocalDate latest, int possible, LocalDate at) {
        if (earliest == null && latest == null) {
            return Due.NOT_KNOWN;
        }
        if (earliest != null && !at.isAfter(earliest)) {
            return Due.IN_TIME;
        }
        return latest != null && at.isAfter(latest) && possible == 0 ? Due.OVERDUE : Due.POSSIBLY_OVERDUE;
    }

    private static Regular regular(Cadence cadence, List<Occurred> marks, Due due, int possible) {
        boolean surelyInTime = true;
        boolean surelyLate = due == Due.OVERDUE;
        for (int i = 1; i < marks.size(); i++) {
            LocalDate dueEarliest = due(cadence, marks.get(i - 1).earliest());
            LocalDate dueLatest = due(cadence, marks.get(i - 1).latest());
            LocalDate earliest = marks.get(i).earliest();
            LocalDate latest = marks.get(i).latest();
            surelyInTime &= latest != null && dueEarliest != null && !latest.isAfter(dueEarliest);
            surelyLate |= earliest != null && dueLatest != null && earliest.isAfter(dueLatest);
        }
        if (surelyLate) {
            return possible == 0 ? Regular.NO : Regular.POSSIBLY;
        }
        if (marks.size() == 1 && due == Due.IN_TIME) {
            return Regular.TOO_EARLY_TO_SAY;
        }
        return surelyInTime && due == Due.IN_TIME ? Regular.YES : Regular.POSSIBLY;
    }

    private static @Nullable LocalDate due(Cadence cadence, @Nullable LocalDate day) {
        return day == null ? null : cadence.due(day);
    }
}
