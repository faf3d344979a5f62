package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.CommunityThen.BudgetThen;
import org.missionpartnerships.mission.history.CommunityThen.ConsultationThen;
import org.missionpartnerships.mission.history.CommunityThen.FindingThen;
import org.missionpartnerships.mission.history.CommunityThen.InputThen;
import org.missionpartnerships.mission.history.CommunityThen.InstrumentThen;
import org.missionpartnerships.mission.history.CommunityThen.PriorityThen;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetAllocated;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetShifted;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationClosed;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationOpened;
import org.missionpartnerships.published.mission.CommunityEvent.FindingRecorded;
import org.missionpartnerships.published.mission.CommunityEvent.InputCollected;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyInstrumentAdopted;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyPriorityAdopted;
import org.missionpartnerships.published.mission.ConsultationId;

/** How the community of a mission, or of the city itself, is heard. */
final class CommunityFold {

    private final Map<ConsultationId, Consultation> consultations = new LinkedHashMap<>();
    private final List<PriorityThen> priorities = new ArrayList<>();
    private final List<InstrumentThen> instruments = new ArrayList<>();
    private final List<BudgetThen> budgets = new ArrayList<>();

    void add(CommunityEvent event, Origin origin) {
        switch (event) {
            case ConsultationOpened opened ->
                consultation(opened.consultation()).open(opened, origin);
            case InputCollected input ->
                consultation(input.consultation())
                        .inputs
                        .add(new InputThen(input.input(), input.method(), input.title(), input.participants(), origin));
            case FindingRecorded finding ->
                consultation(finding.consultation())
                        .findings
                        .add(new FindingThen(
                                finding.finding(), finding.statement(), finding.inputs(), finding.saidBy(), origin));
            case ConsultationClosed closed -> consultation(closed.consultation()).closed = origin;
            case PolicyPriorityAdopted adopted ->
                priorities.add(new PriorityThen(
                        adopted.priority(),
                        adopted.title(),
                        adopted.adoptedBy(),
                        adopted.becauseOf(),
                        adopted.withoutInput(),
                        origin));
            case PolicyInstrumentAdopted adopted ->
                instruments.add(new InstrumentThen(
                        adopted.instrument(),
                        adopted.title(),
                        adopted.framework(),
                        adopted.priorities(),
                        adopted.becauseOf(),
                        origin));
            case BudgetAllocated allocated ->
                budgets.add(new BudgetThen(
                        allocated.budget(),
                        allocated.sum(),
                        allocated.sumInWords(),
                        null,
                        allocated.purpose(),
                        allocated.priorities(),
                        origin));
            case BudgetShifted shifted ->
                budgets.add(new BudgetThen(
                        shifted.budget(),
                        shifted.sum(),
                        shifted.sumInWords(),
                        shifted.from(),
                        shifted.to(),
                        shifted.priorities(),
                        origin));
        }
    }

    private Consultation consultation(ConsultationId id) {
        return consultations.computeIfAbsent(id, _ -> new Consultation());
    }

    boolean isEmpty() {
        return consultations.isEmpty() && priorities.isEmpty() && instruments.isEmpty() && budgets.isEmpty();
    }

    CommunityThen answer() {
        return new CommunityThen(
                consultations.values().stream()
                        .filter(consultation -> consultation.opened != null)
                        .map(Consultation::answer)
                        .toList(),
                List.copyOf(priorities),
                List.copyOf(instruments),
                List.copyOf(budgets));
    }

    private static final class Consultation {

        private @Nullable ConsultationOpened opened;
        private @Nullable Origin origin;
        private @Nullable Origin closed;
        private final List<InputThen> inputs = new ArrayList<>();
        private final List<FindingThen> findings = new ArrayList<>();

        void open(ConsultationOpened event, Origin from) {
            opened = event;
            origin = from;
        }

        ConsultationThen answer() {
            return new ConsultationThen(
                    opened.consultation(),
                    opened.question(),
                    opened.audience(),
                    List.copyOf(inputs),
                    List.copyOf(findings),
                    origin,
                    closed);
        }
    }
}
