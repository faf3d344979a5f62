package org.missionpartnerships.mission.scaling;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ScalingPlanEvent.DurationPlanned;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.Occurred;

/**
 * From when to when a project is to run, each as vaguely as it is known.
 *
 * @param starts null if nobody says, nor when the mission was launched
 * @param firstDays of the events that the dates are known to follow
 */
record ProjectSpan(
        @Nullable Occurred starts,
        @Nullable Period length,
        @Nullable Occurred ends,
        FirstDays firstDays) {

    /** @param launched when the mission was launched, which is when its project starts unless the plan says otherwise */
    static ProjectSpan of(DurationPlanned planned, @Nullable Occurred launched, FirstDays firstDays) {
        return new ProjectSpan(
                planned.starts() == null ? launched : planned.starts(), planned.length(), planned.ends(), firstDays);
    }

    /** A bound that may be open: null. */
    record Bounds(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

        /** Whether it had passed by the end of a day. */
        Certainty passedBy(LocalDate at) {
            return Certainty.of(earliest, latest, at);
        }
    }

    Bounds end() {
        if (ends != null) {
            return new Bounds(firstDays.of(ends), ends.latest());
        }
        return starts == null
                ? new Bounds(null, null)
                : new Bounds(plus(firstDays.of(starts), length), plus(starts.latest(), length));
    }

    /** The day on which half of it is over. Where the start is unknown, so is this. */
    Optional<Bounds> half() {
        if (starts == null) {
            return Optional.empty();
        }
        Bounds end = end();
        return Optional.of(
                new Bounds(middle(firstDays.of(starts), end.earliest()), middle(starts.latest(), end.latest())));
    }

    private static @Nullable LocalDate plus(@Nullable LocalDate day, @Nullable Period length) {
        return day == null || length == null ? null : day.plus(length);
    }

    private static @Nullable LocalDate middle(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null || end == null ? null : start.plusDays(ChronoUnit.DAYS.between(start, end) / 2);
    }
}
