package org.missionpartnerships.mission.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.catalogue.FamilyEvent;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfAdoption;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfCity;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfClaims;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfCommitment;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfCommunity;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfContextIndicator;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfDeliverable;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfExchange;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfFundingShare;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfGovernance;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfIndicator;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfLineage;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfMembership;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfMission;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfOrganisation;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfPractice;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfProfile;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfRegions;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfReplication;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfScalingPlan;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfSeries;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent.DeliverablePublished;
import org.missionpartnerships.published.milestone.DeliverableKind;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionAdapted;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionDiscontinued;
import org.missionpartnerships.published.mission.AdoptionEvent.PracticeAdopted;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetAllocated;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetShifted;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationClosed;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationOpened;
import org.missionpartnerships.published.mission.CommunityEvent.FindingRecorded;
import org.missionpartnerships.published.mission.CommunityEvent.InputCollected;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyInstrumentAdopted;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyPriorityAdopted;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionSuperseded;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyDissolved;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCadencePromised;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCancelled;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingMoved;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingScheduled;
import org.missionpartnerships.published.mission.GovernanceEvent.MemberDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterTold;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterWithdrawn;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupEnded;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupFormed;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupJoined;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupLeft;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ArrangementChanged;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.CityJoinedMission;
import org.missionpartnerships.published.mission.MissionEvent.CityLeftMission;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageEnded;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.GoalRevised;
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
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PracticeEvent;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeRevised;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeTested;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeWithdrawn;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationAdapted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationCompleted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFailed;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFunded;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationMissionLinked;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationRequested;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationStarted;
import org.missionpartnerships.published.mission.RosterMember;
import org.missionpartnerships.published.mission.ScalingPlanEvent;
import org.missionpartnerships.published.mission.ScalingPlanEvent.DurationPlanned;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ExchangeLoopDefined;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PilotScaled;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PostProjectOwnerDesignated;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanAgreed;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanRevised;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.mission.SeriesEvent.EditionCancelled;
import org.missionpartnerships.published.mission.SeriesEvent.EditionHeld;
import org.missionpartnerships.published.mission.SeriesEvent.EditionMoved;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.mission.SeriesEvent.SeriesCreated;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;
import org.missionpartnerships.published.partner.MembershipEvent;
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

    /** None for an event that says nothing about the pillars. */
    static List<Bearing> of(PublishedEvent borne) {
        return switch (FamilyEvent.of(borne)) {
            case OfMission(var event) -> of(event);
            case OfGovernance(var event) -> of(event);
            case OfSeries(var event) -> of(event);
            case OfCommunity(var event) -> of(event);
            case OfScalingPlan(var event) -> of(event);
            case OfPractice(var event) -> of(event);
            case OfAdoption(var event) -> of(event);
            case OfExchange(var event) -> of(event);
            case OfReplication(var event) -> of(event);
            case OfMembership(var event) -> of(event);
            case OfCommitment(var event) -> of(event);
            case OfDeliverable(var event) -> of(event);
            // What is said of a city, claimed, paid or measured shows no pillar by itself.
            case OfCity _,
                    OfClaims _,
                    OfProfile _,
                    OfLineage _,
                    OfRegions _,
                    OfOrganisation _,
                    OfFundingShare _,
                    OfIndicator _,
                    OfContextIndicator _ -> List.of();
        };
    }

    private static List<Bearing> of(MissionEvent event) {
        return switch (event) {
            case MissionProposed e -> ofParties(e.initiator() == null ? List.of() : List.of(e.initiator()), "began it");
            case MissionFitTested e ->
                e.stakes().isEmpty()
                        ? List.of()
                        : one(Aspect.INTERESTS_OF_PARTNERS, "The fit test wrote down what is at stake for whom.");
            case MissionLaunched e -> ofParties(e.launchedBy(), "launched it");
            case CoordinationUnitEstablished _ ->
                one(Aspect.SMALL_GROUPS_THAT_DECIDE, "One office coordinates what many do.");
            case GoalSet e -> ofGoal(e.period() != null);
            case GoalRevised e -> ofGoal(e.period() != null);
            case ChallengeFramed _,
                    FormalisationStageReached _,
                    FormalisationStageEnded _,
                    CityJoinedMission _,
                    CityLeftMission _,
                    ArrangementChanged _,
                    MissionContinuityConfirmed _,
                    TriggerRecorded _,
                    ScopeChanged _,
                    MissionSuspended _,
                    MissionRelaunched _,
                    MissionClosed _,
                    SuccessorLinked _ -> List.of();
        };
    }

    private static List<Bearing> of(GovernanceEvent event) {
        return switch (event) {
            case GoverningBodyEstablished _ ->
                one(Aspect.GOVERNING_BODY, "There is a place where priorities are negotiated.");
            case SeatAssigned e -> ofSeat(e);
            case RosterTold e ->
                ofParties(
                        e.members().stream().map(RosterMember::party).toList(),
                        "is said to have been on a governing body");
            case MeetingCadencePromised _ ->
                one(Aspect.REGULAR_MEETINGS, "Those who govern the mission promised to meet regularly.");
            case MeetingHeld _ -> one(Aspect.REGULAR_MEETINGS, "Those who govern the mission met.");
            case DecisionRecorded e ->
                e.workingGroup() == null ? List.of() : one(Aspect.SMALL_GROUPS_THAT_DECIDE, "A small group decided.");
            case WorkingGroupFormed e -> ofGroup(e);
            case WorkingGroupJoined e -> ofParties(List.of(e.party()), "works in a group of the mission");
            case GoverningBodyDissolved _,
                    SeatVacated _,
                    SeatDatesCorrected _,
                    MemberDatesCorrected _,
                    RosterWithdrawn _,
                    MeetingScheduled _,
                    MeetingMoved _,
                    MeetingCancelled _,
                    DecisionProcessDefined _,
                    DecisionSuperseded _,
                    WorkingGroupLeft _,
                    WorkingGroupEnded _ -> List.of();
        };
    }

    private static List<Bearing> of(SeriesEvent event) {
        return switch (event) {
            case EditionHeld _ -> one(Aspect.SHARED_WITH_OTHERS, "The mission met its public.");
            case SeriesCreated _, EditionScheduled _, EditionMoved _, EditionCancelled _ -> List.of();
        };
    }

    private static List<Bearing> of(CommunityEvent event) {
        return switch (event) {
            case ConsultationOpened _ -> one(Aspect.PEOPLE_HEARD, "People were asked.");
            case InputCollected _ -> one(Aspect.PEOPLE_HEARD, "People were heard.");
            case FindingRecorded _ -> one(Aspect.PEOPLE_HEARD, "Something was learned from what people said.");
            case PolicyPriorityAdopted e -> ofDecision(!e.becauseOf().isEmpty());
            case PolicyInstrumentAdopted e -> ofDecision(!e.becauseOf().isEmpty());
            case BudgetAllocated e -> ofBudget(!e.priorities().isEmpty());
            case BudgetShifted e -> ofBudget(!e.priorities().isEmpty());
            case ConsultationClosed _ -> List.of();
        };
    }

    private static List<Bearing> of(ScalingPlanEvent event) {
        return switch (event) {
            case ExchangeLoopDefined _ -> one(Aspect.SHARED_WITH_OTHERS, "What is learned goes back to others.");
            case ScalingPlanAgreed _,
                    ScalingPlanRevised _,
                    DurationPlanned _,
                    PostProjectOwnerDesignated _,
                    PilotScaled _ -> List.of();
        };
    }

    private static List<Bearing> of(PracticeEvent event) {
        return switch (event) {
            case PracticePublished _ -> one(Aspect.SHARED_WITH_OTHERS, "Others can take it up.");
            case PracticeRevised _, PracticeTested _, PracticeWithdrawn _ -> List.of();
        };
    }

    private static List<Bearing> of(AdoptionEvent event) {
        return switch (event) {
            case PracticeAdopted _ -> one(Aspect.LEARNED_FROM_OTHERS, "What others had tried was taken up.");
            case AdoptionAdapted _, AdoptionDiscontinued _ -> List.of();
        };
    }

    private static List<Bearing> of(ExchangeEvent event) {
        return switch (event) {
            case PracticesExchanged _ -> one(Aspect.LEARNED_FROM_OTHERS, "What others do was discussed with them.");
        };
    }

    private static List<Bearing> of(ReplicationEvent event) {
        return switch (event) {
            case ReplicationRequested _ -> one(Aspect.SHARED_WITH_OTHERS, "Others asked to take it up.");
            case ReplicationStarted _ -> one(Aspect.SHARED_WITH_OTHERS, "Others took it up.");
            case ReplicationFunded _,
                    ReplicationAdapted _,
                    ReplicationMissionLinked _,
                    ReplicationFailed _,
                    ReplicationCompleted _ -> List.of();
        };
    }

    private static List<Bearing> of(MembershipEvent event) {
        return switch (event) {
            case PartnerJoined e -> ofPartner(e);
        };
    }

    private static List<Bearing> of(CommitmentEvent event) {
        return switch (event) {
            case CommitmentMade _ -> one(Aspect.OWN_CONTRIBUTIONS, "A partner promised something of its own.");
            case CommitmentDelivered _ -> one(Aspect.OWN_CONTRIBUTIONS, "A partner gave something of its own.");
        };
    }

    private static List<Bearing> of(DeliverableEvent event) {
        return switch (event) {
            case DeliverablePublished e -> ofDeliverable(e.kind());
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
