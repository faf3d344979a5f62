package org.missionpartnerships.mission.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.published.mission.CriterionAssessment;
import org.missionpartnerships.published.mission.FitCriterion;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.StakeKind;
import org.missionpartnerships.published.mission.Verdict;

class FitTestPropertiesTest extends MissionSpec {

    private final MissionDecider decider = new MissionDecider();

    @Property
    void a_challenge_fits_only_if_all_five_are_met_and_is_no_mission_if_one_is_not(
            @ForAll @Size(5) List<Verdict> verdicts) {
        FitOutcome expected = verdicts.contains(Verdict.NOT_MET)
                ? FitOutcome.NOT_A_MISSION
                : verdicts.contains(Verdict.UNKNOWN) ? FitOutcome.UNDECIDED : FitOutcome.FITS;

        assertThat(decide(verdicts, List.of(StakeKind.GROWTH))).isEqualTo(List.of(expected));
    }

    @Property
    void stakes_are_never_met_by_publicity_and_information_alone(@ForAll @Size(max = 5) List<StakeKind> stakes) {
        List<Verdict> met =
                Arrays.stream(FitCriterion.values()).map(_ -> Verdict.MET).toList();

        assertThat(decide(met, stakes))
                .isEqualTo(stakes.stream().anyMatch(StakeKind::isReal) ? List.of(FitOutcome.FITS) : List.of());
    }

    /** The outcome; none where the test is refused. */
    private List<FitOutcome> decide(List<Verdict> verdicts, List<StakeKind> stakes) {
        List<CriterionAssessment> criteria = IntStream.range(0, verdicts.size())
                .mapToObj(index -> assessed(FitCriterion.values()[index], verdicts.get(index)))
                .toList();
        Mission proposed = decider.evolve(decider.initial(), PROPOSED);
        return switch (decider.decide(
                test(criteria, stakes.stream().map(MissionSpec::stake).toList(), PATH), proposed)) {
            case Decision.Accepted<MissionEvent, MissionRejection>(List<MissionEvent> events) ->
                events.stream()
                        .map(MissionFitTested.class::cast)
                        .map(MissionFitTested::outcome)
                        .toList();
            case Decision.Rejected<MissionEvent, MissionRejection> _ -> List.of();
        };
    }
}
