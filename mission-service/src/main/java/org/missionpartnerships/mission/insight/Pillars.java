package org.missionpartnerships.mission.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Latest;
import org.missionpartnerships.mission.history.ToldEvent;
import org.missionpartnerships.mission.insight.MissionPillars.Gap;
import org.missionpartnerships.mission.insight.MissionPillars.PillarView;
import org.missionpartnerships.mission.insight.MissionPillars.Support;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterTold;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterWithdrawn;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;

/** Reads a mission's pillars from its events. */
final class Pillars {

    private static final int MOST = 100;

    private Pillars() {}

    /** @param events what had happened by then, or may have */
    static MissionPillars of(
            MissionId mission, LocalDate at, @Nullable FitTestOverride override, List<ToldEvent> events) {
        Map<Roster, Certainty> withdrawn = withdrawn(events);
        List<Support> support = events.stream()
                .flatMap(told -> support(told, standing(told, withdrawn)))
                .toList();
        return new MissionPillars(
                mission,
                at,
                override,
                Stream.of(Pillar.values()).map(pillar -> view(pillar, support)).toList());
    }

    /** A telling of who was on a body. */
    private record Roster(GoverningBodyId body, RosterId roster) {}

    private static Map<Roster, Certainty> withdrawn(List<ToldEvent> events) {
        Map<Roster, Certainty> withdrawn = new HashMap<>();
        for (ToldEvent told : events) {
            if (told.event() instanceof RosterWithdrawn event) {
                withdrawn.put(
                        new Roster(event.body(), event.roster()), told.origin().certainty());
            }
        }
        return withdrawn;
    }

    /** What was told of a body shows nothing once it was withdrawn, and nothing certain where it may have been. */
    private static Certainty standing(ToldEvent told, Map<Roster, Certainty> withdrawn) {
        Certainty happened = told.origin().certainty();
        if (!(told.event() instanceof RosterTold event)) {
            return happened;
        }
        return switch (withdrawn.getOrDefault(new Roster(event.body(), event.roster()), Certainty.NOT_YET)) {
            case CERTAIN -> Certainty.NOT_YET;
            case POSSIBLE -> Certainty.POSSIBLE;
            case NOT_YET -> happened;
        };
    }

    private static Stream<Support> support(ToldEvent told, Certainty certainty) {
        if (certainty == Certainty.NOT_YET) {
            return Stream.empty();
        }
        return Bearing.of(told.event()).stream()
                .map(bearing -> new Support(
                        bearing.aspect(),
                        bearing.why(),
                        told.origin().event(),
                        told.origin().type(),
                        told.text(),
                        told.origin().occurred(),
                        certainty,
                        told.origin().source()));
    }

    private static PillarView view(Pillar pillar, List<Support> support) {
        Latest<Support> shown = Latest.of(
                support.stream().filter(one -> one.aspect().pillar() == pillar).toList(), MOST);
        return new PillarView(
                pillar,
                pillar.meaning(),
                shown.items(),
                shown.complete(),
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
