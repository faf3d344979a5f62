package org.missionpartnerships.published.mission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often a body promised to meet.
 *
 * @param every at most so many units lie between one meeting and the next, 1 to 120
 * @param graceDays how many days later is still regular; null for none
 */
public record Cadence(int every, CadenceUnit unit, @Nullable Integer graceDays) {

    public Cadence {
        if (every < 1 || every > 120) {
            throw new IllegalArgumentException("Cadence every %d: expected 1 to 120".formatted(every));
        }
        if (graceDays != null && (graceDays < 0 || graceDays > 366)) {
            throw new IllegalArgumentException("Cadence grace of %d days: expected 0 to 366".formatted(graceDays));
        }
    }

    /** The last day on which the next meeting is still regular. */
    public LocalDate due(LocalDate lastMeeting) {
        LocalDate due = switch (unit) {
            case WEEKS -> lastMeeting.plusWeeks(every);
            case MONTHS -> lastMeeting.plusMonths(every);
            case YEARS -> lastMeeting.plusYears(every);
        };
        return graceDays == null ? due : due.plusDays(graceDays);
    }
}
