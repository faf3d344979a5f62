package org.missionpartnerships.mission.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.missionpartnerships.mission.history.ToldEvent;
import org.missionpartnerships.mission.insight.MissionPillars.Gap;
import org.missionpartnerships.mission.insight.MissionPillars.PillarView;
import org.missionpartnerships.mission.insight.MissionPillars.Support;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;

/** Reads a mission's pillars from its events. */
final class Pillars {

    private Pillars() {}

    /** @param events what had happened by then, or may have */
    static MissionPillars of(MissionId mission, LocalDate at, List<ToldEvent> events) {
        List<Support> support = events.stream().flatMap(Pillars::support).toList();
        return new MissionPillars(
                mission,
                at,
                Stream.of(Pillar.values()).map(pillar -> view(pillar, support)).toList());
    }

    private static Stream<Support> support(ToldEvent told) {
        return Bearing.of(told.event()).stream()
                .map(bearing -> new Support(
                        bearing.aspect(),
                        bearing.why(),
                        told.origin().event(),
                        told.origin().type(),
                        told.text(),
                        told.origin().occurred(),
                        told.origin().certainty(),
                        told.origin().source()));
    }

    private static PillarView view(Pillar pillar, List<Support> support) {
        return new PillarView(
                pillar,
                pillar.meaning(),
                support.stream().filter(one -> one.aspect().pillar() == pillar).toList(),
                Stream.of(Aspect.values())
                        .filter(aspect -> aspect.pillar() == pillar)
                        .filter(aspect -> !shown(aspect, Certainty.CERTAIN, support))
                        .map(aspect -> gap(aspect, shown(aspect, Certainty.POSSIBLE, support)))
                        .toList());
    }

    private static boolean shown(Aspect aspect, Certainty certainty, List<Support> support) {
        return support.stream().anyMatch(one -> one.aspect() == aspect && one.certainty() == certainty);
    }

    private static Gap gap(Aspect aspect, boolean possible) {
        return new Gap(
                aspect,
                possible ? "Not certain by then, only possible: see what supports it." : aspect.missing(),
                possible);
    }
}
