package org.missionpartnerships.mission.telling;

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
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * An event in words.
 *
 * @param clause what happened, without its date, so that it reads after one: "Circular Economy Office was established"
 */
public record Telling(Change change, String clause) {

    public static Telling of(PublishedEvent told, Names names) {
        return switch (FamilyEvent.of(told)) {
            case OfCity(var event) -> CityTelling.of(event);
            case OfMission(var event) -> MissionTelling.of(event, names);
            case OfClaims(var event) -> ClaimTelling.of(event, names);
            case OfProfile(var event) -> ProfileTelling.of(event);
            case OfGovernance(var event) -> GovernanceTelling.of(event, names);
            case OfSeries(var event) -> SeriesTelling.of(event, names);
            case OfScalingPlan(var event) -> ScalingTelling.of(event, names);
            case OfPractice(var event) -> PracticeTelling.of(event, names);
            case OfAdoption(var event) -> PracticeTelling.of(event, names);
            case OfExchange(var event) -> PracticeTelling.of(event, names);
            case OfReplication(var event) -> ReplicationTelling.of(event, names);
            case OfLineage(var event) -> LineageTelling.of(event);
            case OfRegions(var event) -> RegionTelling.of(event, names);
            case OfCommunity(var event) -> CommunityTelling.of(event);
            case OfOrganisation(var event) -> PartnerTelling.of(event);
            case OfMembership(var event) -> PartnerTelling.of(event, names);
            case OfCommitment(var event) -> PartnerTelling.of(event, names);
            case OfFundingShare(var event) -> PartnerTelling.of(event, names);
            case OfIndicator(var event) -> FigureTelling.of(event, names);
            case OfDeliverable(var event) -> FigureTelling.of(event, names);
            case OfContextIndicator(var event) -> FigureTelling.of(event);
        };
    }

    static Telling added(String words, Object... parts) {
        return new Telling(Change.ADDED, words.formatted(parts));
    }

    static Telling changed(String words, Object... parts) {
        return new Telling(Change.CHANGED, words.formatted(parts));
    }

    static Telling departed(String words, Object... parts) {
        return new Telling(Change.DEPARTED, words.formatted(parts));
    }

    static Telling ended(String words, Object... parts) {
        return new Telling(Change.ENDED, words.formatted(parts));
    }

    /** The clause alone, as a sentence. */
    public String sentence() {
        return Words.capitalised(clause) + ".";
    }
}
