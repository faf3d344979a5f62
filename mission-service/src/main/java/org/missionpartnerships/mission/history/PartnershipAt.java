package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Administration;
import org.missionpartnerships.mission.history.Partnership.Commitment;
import org.missionpartnerships.mission.history.Partnership.ContextIndicator;
import org.missionpartnerships.mission.history.Partnership.Continuity;
import org.missionpartnerships.mission.history.Partnership.CoordinationUnit;
import org.missionpartnerships.mission.history.Partnership.Deliverable;
import org.missionpartnerships.mission.history.Partnership.Edition;
import org.missionpartnerships.mission.history.Partnership.Facts;
import org.missionpartnerships.mission.history.Partnership.FitTested;
import org.missionpartnerships.mission.history.Partnership.FundingShare;
import org.missionpartnerships.mission.history.Partnership.Goal;
import org.missionpartnerships.mission.history.Partnership.GovernanceChange;
import org.missionpartnerships.mission.history.Partnership.Identity;
import org.missionpartnerships.mission.history.Partnership.LifecycleStep;
import org.missionpartnerships.mission.history.Partnership.Measurement;
import org.missionpartnerships.mission.history.Partnership.MissionStanding;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.mission.history.Partnership.Partner;
import org.missionpartnerships.mission.history.Partnership.ScopeChange;
import org.missionpartnerships.mission.history.Partnership.Stage;
import org.missionpartnerships.mission.history.Partnership.Successor;
import org.missionpartnerships.mission.history.Partnership.Trigger;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent.ContextIndicatorRecorded;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent.DeliverablePublished;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent.IndicatorDefined;
import org.missionpartnerships.published.milestone.IndicatorEvent.MeasurementRecorded;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.EditionCancelled;
import org.missionpartnerships.published.mission.MissionEvent.EditionHeld;
import org.missionpartnerships.published.mission.MissionEvent.EditionMoved;
import org.missionpartnerships.published.mission.MissionEvent.EditionScheduled;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;
import org.missionpartnerships.published.mission.MissionEvent.MissionClosed;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.MissionEvent.MissionRelaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionSuspended;
import org.missionpartnerships.published.mission.MissionEvent.ScopeChanged;
import org.missionpartnerships.published.mission.MissionEvent.SuccessorLinked;
import org.missionpartnerships.published.mission.MissionEvent.TriggerRecorded;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;
import org.missionpartnerships.published.partner.FundingShareEvent;
import org.missionpartnerships.published.partner.FundingShareEvent.FundingShareRecorded;
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * Folds a city's history into what stood at a date. An event is certain once its latest day has passed, possible once its
 * earliest has; an event known to follow another cannot be earlier than that one. The answer depends on the events alone, not
 * on the order in which they are handed in.
 */
public final class PartnershipAt {

    private final CityId city;
    private final LocalDate at;
    private final Instant knownAt;
    private final Map<UUID, PublishedEvent> known = new HashMap<>();
    private final Map<UUID, Optional<LocalDate>> earliest = new HashMap<>();

    private @Nullable Identity identity;
    private final List<Facts> facts = new ArrayList<>();
    private final Map<TermId, Administration> administrations = new LinkedHashMap<>();
    private final List<GovernanceChange> governanceChanges = new ArrayList<>();
    private final List<ContextIndicator> contextIndicators = new ArrayList<>();
    private final Map<MissionId, MissionFold> missions = new LinkedHashMap<>();

    private PartnershipAt(CityId city, LocalDate at, Instant knownAt) {
        this.city = city;
        this.at = at;
        this.knownAt = knownAt;
    }

    /**
     * @param history the city's events, in any order; what was recorded after {@code knownAt} is passed over
     */
    public static Partnership of(CityId city, LocalDate at, Instant knownAt, List<HistoryEntry> history) {
        PartnershipAt fold = new PartnershipAt(city, at, knownAt);
        List<HistoryEntry> entries = history.stream()
                .filter(entry -> !entry.recordedAt().isAfter(knownAt))
                .sorted(HistoryEntry.MERGE_ORDER)
                .toList();
        for (HistoryEntry entry : entries) {
            if (entry.event() != null) {
                fold.known.put(entry.id(), entry.event());
            }
        }
        for (HistoryEntry entry : entries) {
            if (entry.event() != null) {
                fold.add(entry, entry.event());
            }
        }
        return fold.answer(entries.size());
    }

    private Partnership answer(int events) {
        return new Partnership(
                city,
                at,
                knownAt,
                events,
                identity,
                List.copyOf(facts),
                administrations.values().stream()
                        .filter(term -> term.ended() == null || term.ended().certainty() != Certainty.CERTAIN)
                        .toList(),
                List.copyOf(governanceChanges),
                List.copyOf(contextIndicators),
                missions.values().stream()
                        .filter(MissionFold::hasHappened)
                        .map(MissionFold::answer)
                        .toList());
    }

    // The families of events live in three packages, so no sealed type spans them; a family that is not of a city's
    // history
    // is passed over.
    private void add(HistoryEntry entry, PublishedEvent event) {
        Origin origin = origin(entry, event);
        switch (event) {
            case CityEvent happened -> ofCity(happened, origin);
            case MissionEvent happened -> mission(happened.mission()).ofMission(happened, origin);
            case MembershipEvent happened -> mission(happened.mission()).ofMembership(happened, origin);
            case CommitmentEvent happened -> mission(happened.mission()).ofCommitment(happened, origin);
            case FundingShareEvent happened -> mission(happened.mission()).ofFunding(happened, origin);
            case IndicatorEvent happened -> mission(happened.mission()).ofIndicator(happened, origin);
            case DeliverableEvent happened -> mission(happened.mission()).ofDeliverable(happened, origin);
            case ContextIndicatorEvent happened -> ofContext(happened, origin);
            default -> {}
        }
    }

    private MissionFold mission(MissionId id) {
        return missions.computeIfAbsent(id, MissionFold::new);
    }

    private Origin origin(HistoryEntry entry, PublishedEvent event) {
        LocalDate notBefore = notBefore(entry.id(), event);
        return new Origin(
                Certainty.of(notBefore, event.occurred().latest(), at),
                entry.id(),
                entry.type().name(),
                entry.service(),
                event.occurred(),
                notBefore,
                entry.recordedAt(),
                event.source(),
                event.assertedBy());
    }

    /** The earliest day of an event, raised along the chain of events that it is known to follow. */
    private @Nullable LocalDate notBefore(UUID id, PublishedEvent event) {
        List<UUID> chain = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        UUID link = id;
        PublishedEvent followed = event;
        // Events name what they follow freely, so a chain may run in a circle; it then ends where it began.
        while (followed != null && !earliest.containsKey(link) && seen.add(link)) {
            chain.add(link);
            UUID after = followed.occurred().after();
            if (after == null) {
                break;
            }
            link = after;
            followed = known.get(after);
        }
        LocalDate raised = earliest.getOrDefault(link, Optional.empty()).orElse(null);
        for (UUID step : chain.reversed()) {
            raised = later(known.get(step).occurred().earliest(), raised);
            earliest.put(step, Optional.ofNullable(raised));
        }
        return earliest.get(id).orElse(null);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static boolean happened(Origin origin) {
        return origin.certainty() != Certainty.NOT_YET;
    }

    private void ofCity(CityEvent event, Origin origin) {
        switch (event) {
            case CityRegistered registered ->
                identity = new Identity(
                        registered.name(), registered.otherNames(), registered.kind(), registered.country(), origin);
            case CityFactsRecorded recorded -> {
                if (happened(origin)) {
                    facts.add(new Facts(
                            recorded.population(),
                            recorded.location(),
                            recorded.governance(),
                            recorded.economy(),
                            recorded.subUnits(),
                            origin));
                }
            }
            case AdministrationTermStarted started -> {
                if (happened(origin)) {
                    administrations.put(
                            started.term(),
                            new Administration(
                                    started.term(), started.description(), started.coalition(), origin, null));
                }
            }
            case AdministrationTermEnded ended -> {
                if (happened(origin)) {
                    administrations.computeIfPresent(
                            ended.term(),
                            (term, started) -> new Administration(
                                    term, started.description(), started.coalition(), started.origin(), origin));
                }
            }
            case GovernanceStructureChanged changed -> {
                if (happened(origin)) {
                    governanceChanges.add(new GovernanceChange(
                            changed.description(), changed.subUnitsAdded(), changed.subUnitsRemoved(), origin));
                }
            }
        }
    }

    private void ofContext(ContextIndicatorEvent event, Origin origin) {
        switch (event) {
            case ContextIndicatorRecorded recorded -> {
                if (happened(origin)) {
                    contextIndicators.add(new ContextIndicator(
                            recorded.subject(), recorded.name(), recorded.value(), recorded.statement(), origin));
                }
            }
        }
    }

    /** One mission's part of the fold. */
    private static final class MissionFold {

        // By the day on which a step is certain; on the same day the further step is the later one.
        private static final Comparator<LifecycleStep> BY_TIME = Comparator.comparing(
                        (LifecycleStep step) -> step.origin().occurred().latest(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(LifecycleStep::status);

        private final MissionId id;
        private @Nullable MissionProposed proposal;
        private final List<LifecycleStep> lifecycle = new ArrayList<>();
        private final List<FitTested> fitTests = new ArrayList<>();
        private final List<Stage> stages = new ArrayList<>();
        private final List<Continuity> continuity = new ArrayList<>();
        private final List<CoordinationUnit> units = new ArrayList<>();
        private final Map<EditionId, Edition> editions = new LinkedHashMap<>();
        private final List<Trigger> triggers = new ArrayList<>();
        private final List<Goal> goals = new ArrayList<>();
        private final List<ScopeChange> scopeChanges = new ArrayList<>();
        private final List<Successor> successors = new ArrayList<>();
        private final List<Partner> partners = new ArrayList<>();
        private final Map<CommitmentId, Commitment> commitments = new LinkedHashMap<>();
        private final List<FundingShare> fundingShares = new ArrayList<>();
        private final List<Measurement> measurements = new ArrayList<>();
        private final List<Deliverable> deliverables = new ArrayList<>();

        MissionFold(MissionId id) {
            this.id = id;
        }

        void ofMission(MissionEvent event, Origin origin) {
            if (event instanceof MissionProposed proposed) {
                proposal = proposed;
            }
            if (!happened(origin)) {
                return;
            }
            switch (event) {
                case MissionProposed _ -> lifecycle.add(new LifecycleStep(MissionStatus.PROPOSED, null, null, origin));
                case MissionLaunched launched ->
                    lifecycle.add(new LifecycleStep(MissionStatus.ACTIVE, null, launched.fitTestOverride(), origin));
                case MissionFitTested tested -> fitTests.add(new FitTested(tested.test(), tested.outcome(), origin));
                case FormalisationStageReached reached ->
                    stages.add(new Stage(reached.stage(), reached.description(), origin));
                case MissionContinuityConfirmed confirmed ->
                    continuity.add(new Continuity(confirmed.city(), confirmed.term(), confirmed.statement(), origin));
                case CoordinationUnitEstablished established ->
                    units.add(new CoordinationUnit(
                            established.unit(),
                            established.name(),
                            established.permanent(),
                            established.mandate(),
                            origin));
                case MissionSuspended turn ->
                    lifecycle.add(new LifecycleStep(MissionStatus.SUSPENDED, turn.reason(), null, origin));
                case MissionRelaunched turn ->
                    lifecycle.add(new LifecycleStep(MissionStatus.ACTIVE, turn.reason(), null, origin));
                case MissionClosed turn ->
                    lifecycle.add(new LifecycleStep(MissionStatus.CLOSED, turn.reason(), null, origin));
                case TriggerRecorded trigger ->
                    triggers.add(new Trigger(trigger.kind(), trigger.description(), origin));
                case GoalSet set ->
                    goals.add(new Goal(set.goal(), set.statement(), set.target(), set.period(), origin));
                case ScopeChanged changed -> scopeChanges.add(new ScopeChange(changed.description(), origin));
                case SuccessorLinked linked ->
                    successors.add(new Successor(linked.successor(), linked.description(), origin));
                case EditionScheduled scheduled -> ofEdition(scheduled, origin);
                case EditionMoved moved -> ofEdition(moved);
                case EditionHeld held -> ofEdition(held, origin);
                case EditionCancelled cancelled -> ofEdition(cancelled, origin);
            }
        }

        private void ofEdition(EditionScheduled event, Origin origin) {
            editions.merge(
                    event.edition(),
                    new Edition(
                            event.edition(),
                            event.title(),
                            event.planned(),
                            event.place(),
                            List.of(),
                            origin,
                            null,
                            null),
                    (known, planned) -> new Edition(
                            known.edition(),
                            known.title(),
                            planned.planned(),
                            known.place() == null ? planned.place() : known.place(),
                            known.attendance(),
                            origin,
                            known.held(),
                            known.cancelled()));
        }

        private void ofEdition(EditionMoved event) {
            editions.computeIfPresent(
                    event.edition(),
                    (_, known) -> new Edition(
                            known.edition(),
                            known.title(),
                            event.planned(),
                            known.place(),
                            known.attendance(),
                            known.origin(),
                            known.held(),
                            known.cancelled()));
        }

        private void ofEdition(EditionHeld event, Origin origin) {
            editions.merge(
                    event.edition(),
                    new Edition(
                            event.edition(),
                            event.title(),
                            null,
                            event.place(),
                            event.attendance(),
                            origin,
                            origin,
                            null),
                    (known, held) -> new Edition(
                            known.edition(),
                            held.title(),
                            known.planned(),
                            held.place() == null ? known.place() : held.place(),
                            held.attendance(),
                            known.origin(),
                            origin,
                            known.cancelled()));
        }

        private void ofEdition(EditionCancelled event, Origin origin) {
            editions.computeIfPresent(
                    event.edition(),
                    (_, known) -> new Edition(
                            known.edition(),
                            known.title(),
                            known.planned(),
                            known.place(),
                            known.attendance(),
                            known.origin(),
                            known.held(),
                            origin));
        }

        void ofMembership(MembershipEvent event, Origin origin) {
            switch (event) {
                case PartnerJoined joined -> {
                    if (happened(origin)) {
                        partners.add(new Partner(
                                joined.organisation(),
                                joined.group(),
                                joined.count(),
                                joined.role(),
                                joined.sector(),
                                joined.subtype(),
                                joined.interests(),
                                origin));
                    }
                }
            }
        }

        void ofCommitment(CommitmentEvent event, Origin origin) {
            if (!happened(origin)) {
                return;
            }
            switch (event) {
                case CommitmentMade made -> {
                    Commitment other = commitments.get(made.commitment());
                    commitments.put(
                            made.commitment(),
                            new Commitment(
                                    made.commitment(),
                                    made.organisation(),
                                    made.group(),
                                    made.kind(),
                                    made.description(),
                                    made.quantity(),
                                    made.money(),
                                    made.beneficiary(),
                                    origin,
                                    other == null ? null : other.delivered()));
                }
                case CommitmentDelivered delivered -> {
                    Commitment other = commitments.get(delivered.commitment());
                    commitments.put(
                            delivered.commitment(),
                            new Commitment(
                                    delivered.commitment(),
                                    delivered.organisation(),
                                    delivered.group(),
                                    delivered.kind(),
                                    delivered.description(),
                                    delivered.quantity(),
                                    delivered.money(),
                                    delivered.beneficiary(),
                                    other == null ? null : other.made(),
                                    origin));
                }
            }
        }

        void ofFunding(FundingShareEvent event, Origin origin) {
            switch (event) {
                case FundingShareRecorded recorded -> {
                    if (happened(origin)) {
                        fundingShares.add(
                                new FundingShare(recorded.subject(), recorded.parts(), recorded.note(), origin));
                    }
                }
            }
        }

        void ofIndicator(IndicatorEvent event, Origin origin) {
            switch (event) {
                case IndicatorDefined _ -> {}
                case MeasurementRecorded recorded -> {
                    if (happened(origin)) {
                        measurements.add(new Measurement(
                                recorded.indicator(), recorded.name(), recorded.value(), recorded.note(), origin));
                    }
                }
            }
        }

        void ofDeliverable(DeliverableEvent event, Origin origin) {
            switch (event) {
                case DeliverablePublished published -> {
                    if (happened(origin)) {
                        deliverables.add(
                                new Deliverable(published.kind(), published.title(), published.description(), origin));
                    }
                }
            }
        }

        boolean hasHappened() {
            return !(lifecycle.isEmpty()
                    && triggers.isEmpty()
                    && goals.isEmpty()
                    && scopeChanges.isEmpty()
                    && successors.isEmpty()
                    && fitTests.isEmpty()
                    && stages.isEmpty()
                    && continuity.isEmpty()
                    && units.isEmpty()
                    && editions.isEmpty()
                    && partners.isEmpty()
                    && commitments.isEmpty()
                    && fundingShares.isEmpty()
                    && measurements.isEmpty()
                    && deliverables.isEmpty());
        }

        MissionStanding answer() {
            MissionStatus status = lifecycle.stream()
                    .filter(step -> step.origin().certainty() == Certainty.CERTAIN)
                    .max(BY_TIME)
                    .map(LifecycleStep::status)
                    .orElse(null);
            List<MissionStatus> possible = lifecycle.stream()
                    .filter(step -> step.origin().certainty() == Certainty.POSSIBLE)
                    .map(LifecycleStep::status)
                    .distinct()
                    .sorted()
                    .toList();
            return new MissionStanding(
                    id,
                    ofProposal(MissionProposed::title),
                    ofProposal(MissionProposed::topic),
                    ofProposal(MissionProposed::leadCity),
                    ofProposal(MissionProposed::initiator),
                    ofProposal(MissionProposed::arrangement),
                    status,
                    possible,
                    List.copyOf(lifecycle),
                    List.copyOf(triggers),
                    List.copyOf(goals),
                    List.copyOf(scopeChanges),
                    List.copyOf(fitTests),
                    List.copyOf(stages),
                    List.copyOf(continuity),
                    List.copyOf(units),
                    List.copyOf(editions.values()),
                    List.copyOf(successors),
                    List.copyOf(partners),
                    List.copyOf(commitments.values()),
                    List.copyOf(fundingShares),
                    List.copyOf(measurements),
                    List.copyOf(deliverables));
        }

        private <T> @Nullable T ofProposal(Function<MissionProposed, @Nullable T> part) {
            return proposal == null ? null : part.apply(proposal);
        }
    }
}
