package org.missionpartnerships.mission.governing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.governing.LinzGovernance.*;
import static org.missionpartnerships.mission.governing.LinzGroups.*;
import static org.missionpartnerships.mission.governing.LinzMeetings.*;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.missionpartnerships.mission.Folding;
import org.missionpartnerships.mission.governing.GovernanceCommand.TellRoster;
import org.missionpartnerships.mission.governing.GovernanceCommand.WithdrawRoster;
import org.missionpartnerships.published.mission.DecisionMethod;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.mission.SeatVote;

class GovernancePropertiesTest {

    private final GovernanceDecider decider = new GovernanceDecider();

    @Property(tries = 300)
    void folding_on_from_any_snapshot_gives_the_same_governance(@ForAll("commands") List<GovernanceCommand> commands) {
        Folding.alwaysGivesTheSame(decider, Folding.history(decider, commands));
    }

    @Property(tries = 300)
    void a_command_that_was_recorded_changes_nothing_when_it_comes_again(
            @ForAll("commands") List<GovernanceCommand> commands) {
        Folding.repeatingChangesNothing(decider, commands);
    }

    @Property(tries = 500)
    void a_decision_below_a_quorum_is_never_recorded(@ForAll("commands") List<GovernanceCommand> commands) {
        for (GovernanceEvent event : Folding.history(decider, commands)) {
            if (event instanceof DecisionRecorded recorded) {
                assertThat(recorded.counts())
                        .allMatch(count -> count.quorum() == null
                                || count.quorum().isReached(count.seatsPresent(), count.seatsPossiblyFilled()));
            }
        }
    }

    /** Begins with a committee that can decide, so that many decisions come to a count. */
    @Provide
    Arbitrary<List<GovernanceCommand>> commands() {
        Arbitrary<String> dates = Arbitraries.of("2024-10-01", "2025", "2025-03-14", "[2025..2026]", "XXXX");
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of("1", "2", "3"),
                        dates,
                        Arbitraries.subsetOf("1", "2", "3"))
                .as((kind, id, date, present) -> command(kind, id, date, List.copyOf(present)))
                .list()
                .ofMaxSize(20)
                .map(GovernancePropertiesTest::afterTheBeginning);
    }

    private static List<GovernanceCommand> afterTheBeginning(List<GovernanceCommand> further) {
        List<GovernanceCommand> commands = new ArrayList<>(List.of(
                establish("Steering committee"),
                assign("1", LINZ_AG, "2024-10", null),
                assign("2", BANKS, "2024-10", null),
                define("1", DecisionMethod.SIMPLE_MAJORITY, MORE_THAN_HALF, "2024-09")));
        commands.addAll(further);
        return commands;
    }

    private static GovernanceCommand command(int kind, String id, String date, List<String> present) {
        return switch (kind) {
            case 0 -> assign(id, BANKS, date, present.isEmpty() ? "2026" : null);
            case 1 -> vacate(id, date);
            case 2 -> define(id, DecisionMethod.CONSENSUS, MORE_THAN_HALF, date);
            case 3 -> promise(QUARTERLY, date);
            case 4 -> hold(id, date, present.toArray(String[]::new));
            case 5 -> dissolve(date);
            case 6 -> form("Demolition and reuse", COMMITTEE);
            case 7 -> join(id, BANKS, date);
            case 8 -> leave(id, date);
            case 9 -> end(date);
            case 10 -> holdGroup(id, date);
            case 11 -> supersede(id, id.equals("1") ? "2" : "1", null, date);
            case 12 -> decide(id, date).at(id).command();
            case 13 -> schedule(id, date);
            case 14 -> move(id, date);
            case 15 -> cancel(id);
            case 16 -> correct(id, present.size(), date, present.isEmpty() ? "2026" : null);
            case 17 -> decide(id, date).by(null, REUSE).command();
            case 18 -> correctMember(id, present.size(), date, present.isEmpty() ? "2026" : null);
            case 19 -> present.isEmpty() ? tellRoster(id, date) : withdrawRoster(id, date);
            default -> decide(id, date).with(inFavour(present)).command();
        };
    }

    private static List<SeatVote> inFavour(List<String> seats) {
        return votes(String.join(" ", seats), "", "");
    }

    private static TellRoster tellRoster(String id, String date) {
        return new TellRoster(
                MISSION, COMMITTEE, new RosterId(id), null, List.of(), List.of(), null, on(date), SOURCE, HUMAN);
    }

    private static WithdrawRoster withdrawRoster(String id, String date) {
        return new WithdrawRoster(MISSION, COMMITTEE, new RosterId(id), "Another body", on(date), SOURCE, HUMAN);
    }
}
