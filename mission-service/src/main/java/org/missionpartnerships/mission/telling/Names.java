package org.missionpartnerships.mission.telling;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectOpened;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupFormed;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeRevised;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.SeriesEvent.EditionHeld;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.partner.OrganisationEvent.OrganisationRegistered;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * What things are called, as far as the events say so; else their ids are read as words.
 *
 * @param byId by an id, or by a mission and an id that is unique within it
 */
public record Names(Map<Object, String> byId) {

    public Names {
        byId = Map.copyOf(byId);
    }

    public static Names of(Iterable<? extends PublishedEvent> events) {
        Map<Object, String> names = new HashMap<>();
        events.forEach(event -> name(event, names));
        return new Names(names);
    }

    private static void name(PublishedEvent named, Map<Object, String> names) {
        switch (FamilyEvent.of(named)) {
            case OfCity(CityRegistered event) -> names.put(event.city(), event.name());
            case OfMission(MissionProposed event) -> names.put(event.mission(), event.title());
            case OfMission(ChallengeFramed event)
            when event.title() != null -> names.putIfAbsent(event.mission(), event.title());
            case OfSeries(EditionScheduled event) -> names.put(List.of(event.series(), event.edition()), event.title());
            case OfSeries(EditionHeld event) -> names.put(List.of(event.series(), event.edition()), event.title());
            case OfPractice(PracticePublished event) -> names.put(event.practice(), event.title());
            case OfPractice(PracticeRevised event)
            when event.title() != null -> names.put(event.practice(), event.title());
            case OfOrganisation(OrganisationRegistered event) -> names.put(event.organisation(), event.name());
            case OfGovernance(GoverningBodyEstablished event) ->
                names.put(within(event.mission(), event.body()), event.name());
            case OfGovernance(WorkingGroupFormed event) ->
                names.put(within(event.mission(), event.workingGroup()), event.name());
            case OfGovernance(DecisionRecorded event) ->
                names.put(within(event.mission(), event.decision()), event.title());
            case OfClaims(ClaimSubjectOpened event) -> names.put(event.subject(), event.title());
            // What else these tell of gives nothing a name.
            case OfCity _, OfMission _, OfSeries _, OfPractice _, OfOrganisation _, OfGovernance _, OfClaims _ -> {}
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
                    OfContextIndicator _ -> {}
        }
    }

    private static List<Object> within(MissionId mission, Object id) {
        return List.of(mission, id);
    }

    public String of(MissionId mission) {
        return byId.getOrDefault(mission, Words.capitalised(Words.of(mission.value())));
    }

    public String of(OrganisationId organisation) {
        return byId.getOrDefault(organisation, Words.capitalised(Words.of(organisation.value())));
    }

    public String of(CityId city) {
        return byId.getOrDefault(city, Words.name(city));
    }

    String of(PracticeId practice) {
        return byId.getOrDefault(practice, Words.of(practice.value()));
    }

    String of(SeriesId series, EditionId edition) {
        return byId.getOrDefault(List.of(series, edition), edition.value());
    }

    String of(MissionId mission, GoverningBodyId body) {
        return byId.getOrDefault(within(mission, body), "the " + Words.of(body.value()));
    }

    String of(MissionId mission, WorkingGroupId group) {
        return byId.getOrDefault(within(mission, group), "the working group " + Words.of(group.value()));
    }

    String of(MissionId mission, DecisionId decision) {
        return byId.getOrDefault(within(mission, decision), Words.of(decision.value()));
    }

    String of(ClaimSubjectId subject) {
        return byId.getOrDefault(subject, Words.of(subject.value()));
    }

    /** A partner as an event names it: an organisation, or a group in words. */
    public String of(@Nullable OrganisationId organisation, @Nullable String group) {
        if (organisation != null) {
            return of(organisation);
        }
        return group == null ? "someone whom the source does not name" : group;
    }

    static String of(Collection<Party> parties) {
        return Words.all(parties.stream().map(Party::name).toList());
    }
}
