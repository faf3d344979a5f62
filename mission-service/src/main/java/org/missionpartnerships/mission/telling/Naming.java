package org.missionpartnerships.mission.telling;

import java.util.List;
import java.util.Optional;
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
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectOpened;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupFormed;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeRevised;
import org.missionpartnerships.published.mission.SeriesEvent.EditionHeld;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.partner.OrganisationEvent.OrganisationRegistered;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * An event gives something its name.
 *
 * @param id of what it names, or a mission and an id that is unique within it
 * @param unlessNamed whether any other name goes before this one
 */
record Naming(Object id, String name, boolean unlessNamed) {

    private static Optional<Naming> naming(Object id, String name) {
        return Optional.of(new Naming(id, name, false));
    }

    static List<Object> within(MissionId mission, Object id) {
        return List.of(mission, id);
    }

    /** Empty for an event that gives nothing a name. */
    static Optional<Naming> of(PublishedEvent named) {
        return switch (FamilyEvent.of(named)) {
            case OfCity(CityRegistered event) -> naming(event.city(), event.name());
            case OfMission(MissionProposed event) -> naming(event.mission(), event.title());
            case OfMission(ChallengeFramed event)
            when event.title() != null -> Optional.of(new Naming(event.mission(), event.title(), true));
            case OfSeries(EditionScheduled event) -> naming(List.of(event.series(), event.edition()), event.title());
            case OfSeries(EditionHeld event) -> naming(List.of(event.series(), event.edition()), event.title());
            case OfPractice(PracticePublished event) -> naming(event.practice(), event.title());
            case OfPractice(PracticeRevised event)
            when event.title() != null -> naming(event.practice(), event.title());
            case OfOrganisation(OrganisationRegistered event) -> naming(event.organisation(), event.name());
            case OfGovernance(GoverningBodyEstablished event) ->
                naming(within(event.mission(), event.body()), event.name());
            case OfGovernance(WorkingGroupFormed event) ->
                naming(within(event.mission(), event.workingGroup()), event.name());
            case OfGovernance(DecisionRecorded event) ->
                naming(within(event.mission(), event.decision()), event.title());
            case OfClaims(ClaimSubjectOpened event) -> naming(event.subject(), event.title());
            case OfCity _, OfMission _, OfSeries _, OfPractice _, OfOrganisation _, OfGovernance _, OfClaims _ ->
                Optional.empty();
            case OfProfile _,
                    OfScalingPlan _,
                    OfAdoption _,
                    OfExchange _,
                    OfReplication _,
                    OfLineage _,
                    OfRegions _,
                    OfCommunity _,
                    OfMembership _,
                    OfCommitment _,
                    OfFundingShare _,
                    OfIndicator _,
                    OfDeliverable _,
                    OfContextIndicator _ -> Optional.empty();
        };
    }
}
