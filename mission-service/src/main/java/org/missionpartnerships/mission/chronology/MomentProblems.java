package org.missionpartnerships.mission.chronology;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.StreamId;

/** What can go wrong with what is asked for as of a day, or as it was known. */
@Singleton
public class MomentProblems implements ProblemTypes {

    static final ProblemType NOT_THERE_THEN = ProblemType.notFound(
            "not-there-then",
            "It was not there then",
            "It is on record now, and nothing of it had happened by the day asked for, nor may have, as far as had been recorded.",
            "Ask for a later day or instant, or leave out at and knownAt to read it as it is.");

    /** @param stream of something that is on record now */
    static Problem notThereThen(StreamId stream, Moment moment) {
        String what = moment.at() == null
                ? "Nothing of %s had been recorded".formatted(stream)
                : "Nothing of %s had happened by %s, nor may have".formatted(stream, moment.day());
        String known = moment.knownAt() == null
                ? ""
                : (moment.at() == null ? " by %s" : ", as far as had been recorded by %s")
                        .formatted(moment.knownAt().instant());
        Problem problem = NOT_THERE_THEN
                .because("%s%s. Ask for a later day or instant, or leave out at and knownAt to read it as it is."
                        .formatted(what, known))
                .with("stream", stream.toString());
        Problem dated =
                moment.at() == null ? problem : problem.with("at", moment.at().day());
        return moment.knownAt() == null
                ? dated
                : dated.with("knownAt", moment.knownAt().instant());
    }

    @Override
    public List<ProblemType> types() {
        return List.of(NOT_THERE_THEN);
    }
}
