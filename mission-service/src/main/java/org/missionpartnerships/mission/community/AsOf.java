package org.missionpartnerships.mission.community;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.value.Certainty;

/**
 * The day by whose end a record is asked for.
 *
 * @param at null for the record as it is
 */
record AsOf(@Nullable At at) {

    static final AsOf RECORDED = new AsOf(null);

    /** Whether it may have happened by then. */
    boolean shows(CommunityEvent event) {
        return certainty(event) != Certainty.NOT_YET;
    }

    /** Null where no day was asked for. */
    @Nullable
    Certainty certainty(CommunityEvent event) {
        return at == null ? null : at.certainty(event.occurred());
    }

    /** Whether it has happened by then without doubt. */
    boolean isSure(CommunityEvent event) {
        return at == null || certainty(event) == Certainty.CERTAIN;
    }
}
