package org.missionpartnerships.mission.mission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.MissionEvent.EditionCancelled;
import org.missionpartnerships.published.mission.MissionEvent.EditionHeld;
import org.missionpartnerships.published.mission.MissionEvent.EditionMoved;
import org.missionpartnerships.published.mission.MissionEvent.EditionScheduled;

/** A meeting of the mission's public: planned, perhaps moved, then held or cancelled; or known only by having been held. */
public record Edition(
        EditionId id,
        @Nullable EditionScheduled scheduled,
        List<EditionMoved> moves,
        @Nullable EditionHeld held,
        @Nullable EditionCancelled cancelled) {

    public Edition {
        moves = List.copyOf(moves);
    }

    static Edition unknown(EditionId id) {
        return new Edition(id, null, List.of(), null, null);
    }

    Edition with(EditionScheduled event) {
        return new Edition(id, event, moves, held, cancelled);
    }

    Edition with(EditionMoved event) {
        List<EditionMoved> more = new ArrayList<>(moves);
        more.add(event);
        return new Edition(id, scheduled, more, held, cancelled);
    }

    Edition with(EditionHeld event) {
        return new Edition(id, scheduled, moves, event, cancelled);
    }

    Edition with(EditionCancelled event) {
        return new Edition(id, scheduled, moves, held, event);
    }
}
