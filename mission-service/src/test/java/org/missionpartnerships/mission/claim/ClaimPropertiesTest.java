package org.missionpartnerships.mission.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.claim.AntwerpClaims.PRIORITIES;
import static org.missionpartnerships.mission.claim.AntwerpClaims.SHIFT;
import static org.missionpartnerships.mission.claim.AntwerpClaims.SUBSTANTIAL;
import static org.missionpartnerships.mission.claim.AntwerpClaims.claim;
import static org.missionpartnerships.mission.claim.AntwerpClaims.content;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.claim.ClaimSubject.Known;
import org.missionpartnerships.published.mission.ClaimEvent;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectResolved;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimOutcome;
import org.missionpartnerships.published.mission.ClaimResolution;
import org.missionpartnerships.published.mission.ClaimSubjectStatus;

/** Whatever anybody asks, in whatever order. */
class ClaimPropertiesTest {

    private final ClaimDecider decider = new ClaimDecider();

    @Property(tries = 500)
    void no_recorded_claim_and_no_decision_ever_disappears_from_the_answer(
            @ForAll("commands") List<ClaimCommand> commands) {
        List<ClaimRecorded> claims = new ArrayList<>();
        List<ClaimSubjectResolved> decisions = new ArrayList<>();
        ClaimSubject state = decider.initial();
        for (ClaimCommand command : commands) {
            for (ClaimEvent event : events(command, state)) {
                state = decider.evolve(state, event);
                if (event instanceof ClaimRecorded claim) {
                    claims.add(claim);
                }
                if (event instanceof ClaimSubjectResolved decision) {
                    decisions.add(decision);
                }
            }
            if (state instanceof Known known) {
                ClaimSubjectView view = ClaimSubjectView.of(known, 1);
                assertThat(view.claims())
                        .isEqualTo(claims.stream()
                                .map(claim -> ClaimView.of(known, claim, 1))
                                .toList());
                assertThat(view.claims())
                        .extracting(ClaimView::source)
                        .isEqualTo(claims.stream().map(ClaimRecorded::source).toList());
                assertThat(view.decisions())
                        .extracting(ClaimSubjectView.RulingView::reason)
                        .isEqualTo(decisions.stream()
                                .map(ClaimSubjectResolved::reason)
                                .toList());
            }
        }
    }

    @Property(tries = 500)
    void a_subject_is_resolved_exactly_while_its_last_decision_was_not_reopened(
            @ForAll("commands") List<ClaimCommand> commands) {
        ClaimSubject state = decider.initial();
        for (ClaimCommand command : commands) {
            for (ClaimEvent event : events(command, state)) {
                state = decider.evolve(state, event);
            }
            if (state instanceof Known known) {
                ClaimSubjectView view = ClaimSubjectView.of(known, 1);
                boolean inForce = !view.decisions().isEmpty()
                        && view.decisions().getLast().reopened() == null;
                assertThat(view.status() == ClaimSubjectStatus.RESOLVED).isEqualTo(inForce);
                assertThat(view.decisions().stream()
                                .filter(decision -> decision.reopened() == null)
                                .count())
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Property(tries = 500)
    void a_command_that_was_taken_changes_nothing_when_it_is_repeated_at_once(
            @ForAll("commands") List<ClaimCommand> commands) {
        ClaimSubject state = decider.initial();
        for (ClaimCommand command : commands) {
            Decision<ClaimEvent, ClaimRejection> decision = decider.decide(command, state);
            if (decision instanceof Decision.Accepted<ClaimEvent, ClaimRejection>(List<ClaimEvent> events)) {
                for (ClaimEvent event : events) {
                    state = decider.evolve(state, event);
                }
                assertThat(decider.decide(command, state)).isEqualTo(Decision.nothing());
            }
        }
    }

    private List<ClaimEvent> events(ClaimCommand command, ClaimSubject state) {
        return switch (decider.decide(command, state)) {
            case Decision.Accepted<ClaimEvent, ClaimRejection>(List<ClaimEvent> events) -> events;
            case Decision.Rejected<ClaimEvent, ClaimRejection> _ -> List.of();
        };
    }

    @Provide
    Arbitrary<List<ClaimCommand>> commands() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 4);
        Arbitrary<ClaimCommand> record = Arbitraries.of(SUBSTANTIAL, PRIORITIES, SHIFT, content("A fourth", null, "L1"))
                .map(AntwerpClaims::record);
        Arbitrary<ClaimCommand> dispute = number.map(AntwerpClaims::dispute);
        Arbitrary<ClaimCommand> withdraw = Combinators.combine(number, number).as(AntwerpClaims::withdraw);
        Arbitrary<ClaimCommand> resolve = Combinators.combine(Arbitraries.of(ClaimOutcome.class), number)
                .as(ClaimPropertiesTest::resolution)
                .map(AntwerpClaims::resolve);
        Arbitrary<ClaimCommand> reopen =
                Arbitraries.of("Other accounts", "An audit").map(AntwerpClaims::reopen);
        return Arbitraries.oneOf(record, record, dispute, withdraw, resolve, resolve, reopen)
                .list()
                .ofMaxSize(25);
    }

    private static ClaimResolution resolution(ClaimOutcome outcome, int claim) {
        List<ClaimId> named = switch (outcome) {
            case ONE_PREFERRED, CLAIMS_WITHDRAWN -> List.of(claim(claim));
            case DIFFERENT_MEASURES, ALL_STAND -> List.of();
        };
        return new ClaimResolution(outcome, named);
    }
}
