package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How sure it is that something had happened by a date. */
public enum Certainty {
    @JsonProperty("certain")
    CERTAIN,
    @JsonProperty("possible")
    POSSIBLE,
    @JsonProperty("notYet")
    NOT_YET;

    /**
     * The as-of rule. A date means its end: what happened on that very day has happened. Without an earliest day it may always
     * have happened; without a latest day it is never certain. If the two contradict each other, the latest day decides.
     *
     * @param earliest first day on which it can have happened, if known
     * @param latest day by whose end it has happened, if known
     * @param at the date asked for
     */
    public static Certainty of(@Nullable LocalDate earliest, @Nullable LocalDate latest, LocalDate at) {
        if (latest != null && !latest.isAfter(at)) {
            return CERTAIN;
        }
        return earliest == null || !earliest.isAfter(at) ? POSSIBLE : NOT_YET;
    }

    /**
     * How sure it is that something stood at the end of a day; empty if it certainly did not, or no longer did.
     *
     * @param began null if it stands since before anything was recorded
     * @param ended null while nobody has said that it ended
     */
    public static Optional<Certainty> standing(@Nullable Occurred began, @Nullable Occurred ended, LocalDate at) {
        return standing(began == null ? CERTAIN : began.certainty(at), ended == null ? NOT_YET : ended.certainty(at));
    }

    /** How sure it is that something stood, by how sure it is that it had begun and that it had ended. */
    public static Optional<Certainty> standing(Certainty beginning, Certainty ending) {
        if (beginning == NOT_YET || ending == CERTAIN) {
            return Optional.empty();
        }
        return Optional.of(beginning == CERTAIN && ending == NOT_YET ? CERTAIN : POSSIBLE);
    }
}
