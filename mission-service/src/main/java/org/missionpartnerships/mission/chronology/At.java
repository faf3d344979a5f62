package org.missionpartnerships.mission.chronology;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.Occurred;

/** The day by whose end a question is asked, with what is known of the order of events. */
public record At(LocalDate day, FirstDays firstDays) {

    public Certainty certainty(Occurred occurred) {
        return firstDays.certainty(occurred, day);
    }

    /**
     * How sure it is that something stood; empty if it certainly did not, or no longer did.
     *
     * @param began null if it stands since before anything was recorded
     * @param ended null while nobody has said that it ended
     */
    public Optional<Certainty> standing(@Nullable Occurred began, @Nullable Occurred ended) {
        return Certainty.standing(
                began == null ? Certainty.CERTAIN : certainty(began),
                ended == null ? Certainty.NOT_YET : certainty(ended));
    }
}
