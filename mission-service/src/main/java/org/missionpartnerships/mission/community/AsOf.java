package org.missionpartnerships.mission.community;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.value.Certainty;

/**
 * The day by whose end a record is asked for.
 *
 * @param day null for the record as it is
 * @param notBefore first days of events that are known to follow others of the record
 */
record AsOf(@Nullable LocalDate day, Map<CommunityEvent, LocalDate> notBefore) {

    static final AsOf RECORDED = new AsOf(null, Map.of());

    AsOf {
        notBefore = Map.copyOf(notBefore);
    }

    /** Whether it may have happened by then. */
    boolean shows(CommunityEvent event) {
        return certainty(event) != Certainty.NOT_YET;
    }

    /** Null where no day was asked for. */
    @Nullable
    Certainty certainty(CommunityEvent event) {
        return day == null
                ? null
                : Certainty.of(
                        notBefore.getOrDefault(event, event.occurred().earliest()),
                        event.occurred().latest(),
                        day);
    }

    /** Whether it has happened by then without doubt. */
    boolean isSure(CommunityEvent event) {
        return day == null || certainty(event) == Certainty.CERTAIN;
    }
}
