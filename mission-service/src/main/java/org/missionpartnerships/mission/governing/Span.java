package org.missionpartnerships.mission.governing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/**
 * From one vague day to another.
 *
 * @param until null while it goes on
 */
public record Span(Occurred from, @Nullable Occurred until) {

    /**
     * Whether it stood when something happened. On the day on which it ended it may still have stood, since nobody says at
     * which hour.
     *
     * @return not yet, where it certainly did not stand
     */
    public Certainty during(Occurred other) {
        return during(other, new FirstDays(_ -> null));
    }

    /** As above, by what the dates are known to follow too. */
    Certainty during(Occurred other, FirstDays firstDays) {
        if (firstDays.isCertainlyBefore(other, from) || until != null && firstDays.isCertainlyBefore(until, other)) {
            return Certainty.NOT_YET;
        }
        boolean begun = notAfter(from.latest(), firstDays.of(other));
        boolean goesOn = until == null || firstDays.isCertainlyBefore(other, until);
        return begun && goesOn ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    /**
     * Refuses what certainly lies outside.
     *
     * @param thing what stood in this time, such as {@code governing body steering-committee}
     */
    Optional<GovernanceRejection> refusal(MissionId mission, String thing, Occurred other) {
        return during(other) == Certainty.NOT_YET
                ? Optional.of(new OutsideItsTime(mission, thing, from.edtf(), end(), other.edtf()))
                : Optional.empty();
    }

    /** When it ended, as given; null while it goes on. */
    @Nullable
    String end() {
        return until == null ? null : until.edtf();
    }

    /** Whether there is a day on which both certainly stood, whatever the vague dates mean. */
    boolean certainlyOverlaps(Span other) {
        LocalDate bothBegun = later(from.latest(), other.from.latest());
        return bothBegun != null && goesOnAt(bothBegun) && other.goesOnAt(bothBegun);
    }

    private boolean goesOnAt(LocalDate day) {
        return until == null || until.earliest() != null && day.isBefore(until.earliest());
    }

    /** Whether it stood at the end of a day, of which it is known how sure its beginning and its end are by then. */
    static Certainty standing(Certainty begun, Certainty ended) {
        if (begun == Certainty.NOT_YET || ended == Certainty.CERTAIN) {
            return Certainty.NOT_YET;
        }
        return begun == Certainty.CERTAIN && ended == Certainty.NOT_YET ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    private static boolean notAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && !one.isAfter(other);
    }

    /** Null if either is open. */
    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    @Override
    public String toString() {
        return until == null ? "from " + from : "from " + from + " to " + until;
    }
}
