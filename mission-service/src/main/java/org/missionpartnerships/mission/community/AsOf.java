package org.missionpartnerships.mission.community;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.value.Certainty;

/**
 * The day by whose end a record is asked for.
 *
 * @param day null for the record as it is
 */
record AsOf(@Nullable LocalDate day) {

    static final AsOf RECORDED = new AsOf(null);

    /** Whether it may have happened by then. */
    boolean shows(CommunityEvent event) {
        return day == null || event.occurred().certainty(day) != Certainty.NOT_YET;
    }

    /** Null where no day was asked for. */
    @Nullable
    Certainty certainty(CommunityEvent event) {
        return day == null ? null : event.occurred().certainty(day);
    }

    /** Whether it has happened by then without doubt. */
    boolean isSure(CommunityEvent event) {
        return day == null || event.occurred().certainty(day) == Certainty.CERTAIN;
    }
}
