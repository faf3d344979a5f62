package org.missionpartnerships.mission.insight;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.missionpartnerships.edge.problem.ProblemException;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.history.MissionHistories;
import org.missionpartnerships.mission.history.ToldEvent;
import org.missionpartnerships.mission.mission.LaunchReview;
import org.missionpartnerships.mission.mission.Warning;

/**
 * A mission is an alliance of several sectors (report, L48). The city that leads it is of one; what may have brought in another by
 * that day, wherever it was recorded, is not warned of.
 */
@Singleton
public class SectorsLaunchReview implements LaunchReview {

    private static final LocalDate ANY_DAY = LocalDate.of(9999, 12, 31);

    private final MissionHistories histories;

    SectorsLaunchReview(MissionHistories histories) {
        this.histories = histories;
    }

    @Override
    public List<Warning> warnings(Launch launch) {
        return bringsAnotherSector(launch)
                ? List.of()
                : List.of(new Warning(
                        "launched-within-government",
                        "Nobody from outside government takes part",
                        "Mission %s is launched (%s) and nobody from outside government is on record who may have taken part by then, though a mission is an alliance of at least two sectors."
                                .formatted(launch.mission(), launch.occurred()),
                        "Record who takes part with POST /missions/%s/partners of partner-service, or by a seat in a governing body."
                                .formatted(launch.mission())));
    }

    /** The launch itself may not have reached the history yet. */
    private boolean bringsAnotherSector(Launch launch) {
        LocalDate latest = launch.occurred().latest();
        try {
            return Stream.concat(
                            Stream.of(launch.event()),
                            histories
                                    .of(
                                            launch.mission(),
                                            launch.leadCity(),
                                            latest == null ? ANY_DAY : latest,
                                            KnownAt.EVER)
                                    .stream()
                                    .map(ToldEvent::event))
                    .flatMap(event -> Bearing.of(event).stream())
                    .anyMatch(bearing -> bearing.aspect() == Aspect.PARTNERS_OF_SEVERAL_SECTORS);
        } catch (ProblemException historyTooLong) {
            // the launch is recorded, and nobody can say that somebody is missing
            return true;
        }
    }
}
