package org.missionpartnerships.mission.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.milestone.DeliverableEvent.DeliverablePublished;
import org.missionpartnerships.published.milestone.DeliverableKind;
import org.missionpartnerships.published.mission.AdoptionEvent.PracticeAdopted;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetAllocated;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetShifted;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationOpened;
import org.missionpartnerships.published.mission.CommunityEvent.FindingRecorded;
import org.missionpartnerships.published.mission.CommunityEvent.InputCollected;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyInstrumentAdopted;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyPriorityAdopted;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCadencePromised;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupFormed;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupJoined;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.GoalRevised;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationRequested;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationStarted;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ExchangeLoopDefined;
import org.missionpartnerships.published.mission.SeriesEvent.EditionHeld;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;
import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * Why an event bears on an aspect of a pillar.
 *
 * @param why in one line
 */
record Bearing(Aspect aspect, String why) {

    private static final Set<Sector> PUBLIC = Set.of(Sector.GOVERNMENT, Sector.PUBLIC_ENTERPRISE);

    /** None for an event that says nothing about the pillars, and for every event of a family not thought of here. */
    static List<Bearing> of(PublishedEvent event) {
        return switch (event) {
            case MissionProposed e -> ofParties(e.initiator() == null ? List.of() : List.of(e.initiator()), "began it");
            case MissionLaunched e -> ofParties(e.launchedBy(), "launched it");
            case MissionFitTested e ->
                e.stakes().isEmpty()
                        ? List.of()
                        : one(Aspect.INTERESTS_OF_PARTNERS, "The fit test wrote down what is at stake for whom.");
            case PartnerJoined e -> ofPartner(e);
            case GoverningBodyEstablished _ ->
                one(Aspect.GOVERNING_BODY, "There is a place where priorities are negotiated.");
            case SeatAssigned e -> ofSeat(e);
            case MeetingHeld _ -> one(Aspect.REGULAR_MEETINGS, "Those who govern the mission met.");
            case MeetingCadencePromised _ ->
                one(Aspect.REGULAR_MEETINGS, "Those who govern the mission promised to meet regularly.");
            case DecisionRecorded e ->
                e.workingGroup() == null ? List.of() : one(Aspect.SMALL_GROUPS_THAT_DECIDE, "A small group decided.");
            case WorkingGroupFormed e -> ofGroup(e);
            case WorkingGroupJoined e -> ofParties(List.of(e.party()), "works in a group of the mission");
            case CoordinationUnitEstablished _ ->
                one(Aspect.SMALL_GROUPS_THAT_DECIDE, "One office coordinates what many do.");
            case GoalSet e -> ofGoal(e.period() != null);
            case GoalRevised e -> ofGoal(e.period() != null);
            case CommitmentMade _ -> one(Aspect.OWN_CONTRIBUTIONS, "A partner promised something of its own.");
            case CommitmentDelivered _ -> one(Aspect.OWN_CONTRIBUTIONS, "A partner gave something of its own.");
            case PracticeAdopted _ -> one(Aspect.LEARNED_FROM_OTHERS, "What others had tried was taken up.");
            case PracticesExchanged _ -> one(Aspect.LEARNED_FROM_OTHERS, "What others do was discussed with them.");
            case PracticePublished _ -> one(Aspect.SHARED_WITH_OTHERS, "Others can take it up.");
            case ExchangeLoopDefined _ -> one(Aspect.SHARED_WITH_OTHERS, "What is learned goes back to others.");
            case ReplicationRequested _ -> one(Aspect.SHARED_WITH_OTHERS, "Others asked to take it up.");
            case ReplicationStarted _ -> one(Aspect.SHARED_WITH_OTHERS, "Others took it up.");
            case EditionHeld _ -> one(Aspect.SHARED_WITH_OTHERS, "The mission met its public.");
            case DeliverablePublished e -> ofDeliverable(e.kind());
            case ConsultationOpened _ -> one(Aspect.PEOPLE_HEARD, "People were asked.");
            case InputCollected _ -> one(Aspect.PEOPLE_HEARD, "People were heard.");
            case FindingRecorded _ -> one(Aspect.PEOPLE_HEARD, "Something was learned from what people said.");
            case PolicyPriorityAdopted e -> ofDecision(!e.becauseOf().isEmpty());
            case PolicyInstrumentAdopted e -> ofDecision(!e.becauseOf().isEmpty());
            case BudgetAllocated e -> ofBudget(!e.priorities().isEmpty());
            case BudgetShifted e -> ofBudget(!e.priorities().isEmpty());
            default -> List.of();
        };
    }

    private static List<Bearing> one(Aspect aspect, String why) {
        return List.of(new Bearing(aspect, why));
    }

    private static boolean isOutside(@Nullable Sector sector) {
        return sector != null && !PUBLIC.contains(sector);
    }

    private static List<Bearing> ofParties(List<Party> parties, String did) {
        return parties.stream()
                .filter(party -> isOutside(party.sector()))
                .map(party -> new Bearing(
                        Aspect.PARTNERS_OF_SEVERAL_SECTORS,
                        "%s, from outside government, %s.".formatted(party.name(), did)))
                .toList();
    }

    private static List<Bearing> ofPartner(PartnerJoined joined) {
        List<Bearing> bearings = new ArrayList<>();
        if (isOutside(joined.sector())) {
            bearings.add(
                    new Bearing(Aspect.PARTNERS_OF_SEVERAL_SECTORS, "A partner from outside government takes part."));
        }
        if (!joined.interests().isEmpty()) {
            bearings.add(new Bearing(
                    Aspect.INTERESTS_OF_PARTNERS,
                    "It says what it wants from the mission: %s.".formatted(String.join(", ", joined.interests()))));
        }
        return bearings;
    }

    private static List<Bearing> ofSeat(SeatAssigned assigned) {
        List<Bearing> bearings = new ArrayList<>();
        bearings.add(new Bearing(
                Aspect.SEATS_FOR_PARTNERS,
                "%s has a seat.".formatted(assigned.holder().name())));
        bearings.addAll(ofParties(List.of(assigned.holder()), "has a seat"));
        return bearings;
    }

    private static List<Bearing> ofGroup(WorkingGroupFormed formed) {
        return formed.authority() == DecisionAuthority.DECIDES
                ? one(Aspect.SMALL_GROUPS_THAT_DECIDE, "A small group decides by itself.")
                : List.of();
    }

    private static List<Bearing> ofGoal(boolean dated) {
        return dated ? one(Aspect.STEPS_WITH_A_DATE, "The goal says for when.") : List.of();
    }

    private static List<Bearing> ofDeliverable(DeliverableKind kind) {
        return switch (kind) {
            case PRACTICE, TOOLKIT, DATASET -> one(Aspect.SHARED_WITH_OTHERS, "Others can use what was made.");
            case REPORT, PLAN, SERVICE, OTHER -> List.of();
        };
    }

    private static List<Bearing> ofDecision(boolean becauseOfInput) {
        return becauseOfInput
                ? one(Aspect.DECISIONS_BECAUSE_OF_IT, "It was adopted because of what people said.")
                : List.of();
    }

    private static List<Bearing> ofBudget(boolean backsPriorities) {
        return backsPriorities ? one(Aspect.DECISIONS_BECAUSE_OF_IT, "Money backs a priority.") : List.of();
    }
}
