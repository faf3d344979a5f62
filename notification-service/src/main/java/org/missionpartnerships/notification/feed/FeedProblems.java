package org.missionpartnerships.notification.feed;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;

/** Why a request for the feed is refused. */
@Singleton
final class FeedProblems implements ProblemTypes {

    static final ProblemType POSITION_UNKNOWN = new ProblemType(
            "position-unknown",
            410,
            "The feed has no such position",
            "The position is beyond the feed's end, so it was made up or comes from another installation.",
            "Begin again at position 0, and drop events whose ids are known.",
            false);
    static final ProblemType TOO_MANY_WATCHERS = new ProblemType(
            "too-many-watchers",
            503,
            "The live stream is full",
            "As many watchers are connected as one instance takes on.",
            "Wait a little and connect again, or read /events instead.",
            true);

    @Override
    public List<ProblemType> types() {
        return List.of(POSITION_UNKNOWN, TOO_MANY_WATCHERS);
    }

    static Problem unknown(long position, long end) {
        return POSITION_UNKNOWN
                .because(
                        "Position %d is beyond the feed's end, which is %d. Begin again at 0, and drop events whose ids are known."
                                .formatted(position, end))
                .with("end", end);
    }
}
