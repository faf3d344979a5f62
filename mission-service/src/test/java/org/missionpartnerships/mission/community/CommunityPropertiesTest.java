package org.missionpartnerships.mission.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.community.CommunityCommand.AdoptInstrument;
import org.missionpartnerships.mission.community.CommunityCommand.AdoptPriority;
import org.missionpartnerships.mission.community.CommunityCommand.AllocateBudget;
import org.missionpartnerships.mission.community.CommunityCommand.CloseConsultation;
import org.missionpartnerships.mission.community.CommunityCommand.CollectInput;
import org.missionpartnerships.mission.community.CommunityCommand.OpenConsultation;
import org.missionpartnerships.mission.community.CommunityCommand.RecordFinding;
import org.missionpartnerships.mission.community.CommunityView.InputToDecision;
import org.missionpartnerships.published.mission.BudgetId;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.mission.FindingId;
import org.missionpartnerships.published.mission.InputId;
import org.missionpartnerships.published.mission.InstrumentId;
import org.missionpartnerships.published.mission.ParticipationMethod;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

class CommunityPropertiesTest {

    private static final Owner OWNER = new Owner(new CityId("antwerp"), null);

    private final CommunityDecider decider = new CommunityDecider();

    @Property(tries = 300)
    void a_command_that_was_recorded_changes_nothing_when_it_comes_again(
            @ForAll("commands") List<CommunityCommand> commands) {
        Community state = decider.initial();
        for (CommunityCommand command : commands) {
            if (decider.decide(command, state) instanceof Decision.Accepted(List<CommunityEvent> events)) {
                state = fold(state, events);
                assertThat(decider.decide(command, state)).isEqualTo(Decision.nothing());
            }
        }
    }

    @Property(tries = 300)
    void folding_on_from_any_snapshot_gives_the_same_community(@ForAll("commands") List<CommunityCommand> commands) {
        List<CommunityEvent> history = history(commands);
        Community whole = fold(decider.initial(), history);
        for (int at = 0; at <= history.size(); at++) {
            Community snapshot = fold(decider.initial(), history.subList(0, at));
            assertThat(fold(snapshot, history.subList(at, history.size()))).isEqualTo(whole);
        }
    }

    @Property(tries = 300)
    void every_priority_because_of_something_leads_back_to_an_input(
            @ForAll("commands") List<CommunityCommand> commands) {
        SequencedMap<CommunityEvent, Account.Name> events = new LinkedHashMap<>();
        for (CommunityEvent event : history(commands)) {
            assertThat(events.put(event, new Account.Name(new UUID(0, events.size()), CommunityEvent.typeOf(event))))
                    .as("an event is recorded once")
                    .isNull();
        }

        CommunityView view = CommunityView.of(OWNER.city(), null, null, List.of(new Account(events)), AsOf.RECORDED);

        InputToDecision told = view.inputToDecision();
        List<PriorityId> reached = told.paths().stream()
                .flatMap(path -> path.priorities().stream())
                .map(CommunityView.PriorityPath::priority)
                .distinct()
                .toList();
        assertThat(reached).hasSize(told.prioritiesWithInput());
        assertThat(told.ledToNeither() + Math.max(told.ledToPriority(), told.ledToInstrument()))
                .isLessThanOrEqualTo(told.inputs());
    }

    private List<CommunityEvent> history(List<CommunityCommand> commands) {
        List<CommunityEvent> history = new ArrayList<>();
        Community state = decider.initial();
        for (CommunityCommand command : commands) {
            if (decider.decide(command, state) instanceof Decision.Accepted(List<CommunityEvent> events)) {
                history.addAll(events);
                state = fold(state, events);
            }
        }
        return history;
    }

    private Community fold(Community from, List<CommunityEvent> events) {
        Community state = from;
        for (CommunityEvent event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    @Provide
    Arbitrary<List<CommunityCommand>> commands() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, 0),
                                Tuple.of(4, 1),
                                Tuple.of(2, 2),
                                Tuple.of(1, 3),
                                Tuple.of(3, 4),
                                Tuple.of(2, 5),
                                Tuple.of(1, 6)),
                        Arbitraries.of("a", "b"),
                        Arbitraries.of("x", "y"),
                        Arbitraries.of("2023", "2024-05", "[2023..2025-09]", "[..2025-09]", "XXXX")
                                .map(Occurred::parse))
                .as(CommunityPropertiesTest::command)
                .list()
                .ofMaxSize(16);
    }

    private static CommunityCommand command(int kind, String in, String id, Occurred occurred) {
        AssertedBy by = AssertedBy.HUMAN;
        ConsultationId consultation = new ConsultationId(in);
        Cause cause = id.equals("x")
                ? new Cause(consultation, new InputId(id), null)
                : new Cause(consultation, null, new FindingId(id));
        return switch (kind) {
            case 0 -> new OpenConsultation(OWNER, consultation, "Why?", null, List.of(), null, occurred, null, by);
            case 1 ->
                new CollectInput(
                        OWNER,
                        consultation,
                        new InputId(id),
                        ParticipationMethod.SURVEY,
                        "Survey",
                        List.of(),
                        List.of(),
                        null,
                        occurred,
                        null,
                        by);
            case 2 ->
                new RecordFinding(
                        OWNER, consultation, new FindingId(id), "Far away", List.of(), null, occurred, null, by);
            case 3 -> new CloseConsultation(OWNER, consultation, null, occurred, null, by);
            case 4 ->
                new AdoptPriority(
                        OWNER, new PriorityId(in), "Mobility", null, null, List.of(cause), null, occurred, null, by);
            case 5 ->
                new AdoptInstrument(
                        OWNER,
                        new InstrumentId(in),
                        "Toolkit",
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(cause),
                        null,
                        occurred,
                        null,
                        by);
            default ->
                new AllocateBudget(
                        OWNER, new BudgetId(in), null, "much", "Mobility", List.of(), null, occurred, null, by);
        };
    }
}
