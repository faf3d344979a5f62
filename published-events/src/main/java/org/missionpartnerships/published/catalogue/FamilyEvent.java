package org.missionpartnerships.published.catalogue;

import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityProfileEvent;
import org.missionpartnerships.published.mission.ClaimEvent;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.LineageEvent;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.PracticeEvent;
import org.missionpartnerships.published.mission.RegionEvent;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ScalingPlanEvent;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.FundingShareEvent;
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.partner.OrganisationEvent;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * An event of any service with the family that it belongs to. The families live in three packages, so Java lets no interface of
 * theirs be sealed; this one is, and a switch over it that forgets a family does not compile.
 */
public sealed interface FamilyEvent {

    PublishedEvent event();

    /** @throws IllegalArgumentException if the event is of no family of the catalogue */
    static FamilyEvent of(PublishedEvent event) {
        return EventCatalogue.familyOf(event);
    }

    record OfCity(CityEvent event) implements FamilyEvent {}

    record OfMission(MissionEvent event) implements FamilyEvent {}

    record OfClaims(ClaimEvent event) implements FamilyEvent {}

    record OfProfile(CityProfileEvent event) implements FamilyEvent {}

    record OfGovernance(GovernanceEvent event) implements FamilyEvent {}

    record OfSeries(SeriesEvent event) implements FamilyEvent {}

    record OfScalingPlan(ScalingPlanEvent event) implements FamilyEvent {}

    record OfPractice(PracticeEvent event) implements FamilyEvent {}

    record OfAdoption(AdoptionEvent event) implements FamilyEvent {}

    record OfExchange(ExchangeEvent event) implements FamilyEvent {}

    record OfReplication(ReplicationEvent event) implements FamilyEvent {}

    record OfRegions(RegionEvent event) implements FamilyEvent {}

    record OfLineage(LineageEvent event) implements FamilyEvent {}

    record OfCommunity(CommunityEvent event) implements FamilyEvent {}

    record OfOrganisation(OrganisationEvent event) implements FamilyEvent {}

    record OfMembership(MembershipEvent event) implements FamilyEvent {}

    record OfCommitment(CommitmentEvent event) implements FamilyEvent {}

    record OfFundingShare(FundingShareEvent event) implements FamilyEvent {}

    record OfIndicator(IndicatorEvent event) implements FamilyEvent {}

    record OfDeliverable(DeliverableEvent event) implements FamilyEvent {}

    record OfContextIndicator(ContextIndicatorEvent event) implements FamilyEvent {}
}
