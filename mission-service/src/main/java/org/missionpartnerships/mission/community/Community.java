package org.missionpartnerships.mission.community;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.missionpartnerships.published.mission.BudgetId;
import org.missionpartnerships.published.mission.CommunityEvent.AboutBudget;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyInstrumentAdopted;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyPriorityAdopted;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.mission.InstrumentId;
import org.missionpartnerships.published.mission.PriorityId;

/**
 * How the community of a mission or city was heard and what was decided, as its own events tell it, in the order of recording.
 *
 * @param budgets what sources say of each budget, side by side
 */
public record Community(
        SequencedMap<ConsultationId, Consultation> consultations,
        SequencedMap<PriorityId, PolicyPriorityAdopted> priorities,
        SequencedMap<InstrumentId, PolicyInstrumentAdopted> instruments,
        SequencedMap<BudgetId, List<AboutBudget>> budgets) {

    static final Community EMPTY =
            new Community(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());

    public Community {
        consultations = kept(consultations);
        priorities = kept(priorities);
        instruments = kept(instruments);
        budgets = kept(budgets);
    }

    Optional<Consultation> consultation(ConsultationId id) {
        return Optional.ofNullable(consultations.get(id));
    }

    List<AboutBudget> budget(BudgetId id) {
        return budgets.getOrDefault(id, List.of());
    }

    Community with(Consultation opened) {
        return new Community(
                and(consultations, opened.opened().consultation(), opened), priorities, instruments, budgets);
    }

    /** Unchanged where nobody opened the consultation. */
    Community with(ConsultationId id, UnaryOperator<Consultation> change) {
        return consultation(id).map(known -> with(change.apply(known))).orElse(this);
    }

    Community with(PolicyPriorityAdopted priority) {
        return new Community(consultations, and(priorities, priority.priority(), priority), instruments, budgets);
    }

    Community with(PolicyInstrumentAdopted instrument) {
        return new Community(consultations, priorities, and(instruments, instrument.instrument(), instrument), budgets);
    }

    Community with(AboutBudget statement) {
        List<AboutBudget> statements = new ArrayList<>(budget(statement.budget()));
        statements.add(statement);
        return new Community(
                consultations, priorities, instruments, and(budgets, statement.budget(), List.copyOf(statements)));
    }

    private static <K, V> SequencedMap<K, V> and(SequencedMap<K, V> known, K key, V value) {
        SequencedMap<K, V> more = new LinkedHashMap<>(known);
        more.put(key, value);
        return more;
    }

    private static <K, V> SequencedMap<K, V> kept(SequencedMap<K, V> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
