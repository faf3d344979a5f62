package org.missionpartnerships.mission.community;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.function.Predicate;
import org.missionpartnerships.mission.community.CommunityView.InputPath;

/** What came of an input. */
public enum LedTo {
    @JsonProperty("priority")
    PRIORITY(path -> !path.priorities().isEmpty()),
    @JsonProperty("instrument")
    INSTRUMENT(path -> !path.instruments().isEmpty()),
    @JsonProperty("neither")
    NEITHER(path -> path.priorities().isEmpty() && path.instruments().isEmpty());

    private final Predicate<InputPath> way;

    LedTo(Predicate<InputPath> way) {
        this.way = way;
    }

    boolean isWayOf(InputPath path) {
        return way.test(path);
    }
}
