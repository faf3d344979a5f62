package org.missionpartnerships.mission.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionAdapted;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionDiscontinued;
import org.missionpartnerships.published.mission.AdoptionEvent.PracticeAdopted;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityNameRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.DistinctionAwarded;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberJoined;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberLeft;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.CityJoinedMission;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
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
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.mission.SeriesEvent.EditionCancelled;
import org.missionpartnerships.published.mission.SeriesEvent.EditionHeld;
import org.missionpartnerships.published.mission.SeriesEvent.EditionMoved;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.mission.SeriesEvent.SeriesCreated;
import org.missionpartnerships.published.value.CityId;

/**
 * A thing is part of another: a mission of each city that takes part, an edition of the city where it is held, a membership in a region of its member, a practice of the
 * mission that it comes from. What is part of a city, itself or through others, shows in its history, in whose ledger it may be.
 *
 * @param since first day on which it can have become so; null if it was so from the beginning, or if that is open
 */
record Bond(Thing thing, Thing owner, @Nullable LocalDate since) {

    /** What the event is about beside its mission; empty if that, or the ledger's city, is all. */
    static Optional<Thing> thingOf(FamilyEvent family) {
        return switch (family) {
            case OfSeries(var event) -> thingOf(event);
            case OfPractice(var event) -> Optional.of(Thing.of(event.practice()));
            case OfAdoption(var event) -> Optional.of(Thing.of(event.adoption()));
            case OfExchange(var event) -> Optional.of(Thing.of(event.exchange()));
            case OfReplication(var event) -> Optional.of(Thing.of(event.replication()));
            case OfCity(var event) -> thingOf(event);
            case OfProfile _, OfContextIndicator _ -> Optional.empty();
            case OfMission _,
                    OfGovernance _,
                    OfScalingPlan _,
                    OfCommunity _,
                    OfClaims _,
                    OfMembership _,
                    OfCommitment _,
                    OfFundingShare _,
                    OfIndicator _,
                    OfDeliverable _ -> Optional.empty();
            case OfOrganisation _, OfLineage _, OfRegions _ -> Optional.empty();
        };
    }

    private static Optional<Thing> thingOf(CityEvent event) {
        return switch (event) {
            case RegionMemberJoined e -> Optional.of(Thing.ofMember(e.city(), e.member()));
            case RegionMemberLeft e -> Optional.of(Thing.ofMember(e.city(), e.member()));
            case CityRegistered _,
                    CityNameRecorded _,
                    CityFactsRecorded _,
                    AdministrationTermStarted _,
                    AdministrationTermEnded _,
                    GovernanceStructureChanged _,
                    DistinctionAwarded _ -> Optional.empty();
        };
    }

    private static Optional<Thing> thingOf(SeriesEvent event) {
        return switch (event) {
            case SeriesCreated _ -> Optional.empty();
            case EditionScheduled e -> Optional.of(Thing.of(e.series(), e.edition()));
            case EditionMoved e -> Optional.of(Thing.of(e.series(), e.edition()));
            case EditionHeld e -> Optional.of(Thing.of(e.series(), e.edition()));
            case EditionCancelled e -> Optional.of(Thing.of(e.series(), e.edition()));
        };
    }

    /** The bonds that the event makes. */
    static List<Bond> of(FamilyEvent family) {
        return switch (family) {
            case OfMission(MissionProposed event) ->
                bonds(
                        Thing.of(event.mission()),
                        Stream.concat(Stream.of(event.leadCity()), event.participatingCities().stream())
                                .map(Thing::of));
            case OfMission(ChallengeFramed event) ->
                bonds(
                        Thing.of(event.mission()),
                        Stream.ofNullable(event.leadCity()).map(Thing::of));
            case OfMission(CityJoinedMission event) ->
                List.of(new Bond(
                        Thing.of(event.mission()),
                        Thing.of(event.city()),
                        event.occurred().earliest()));
            case OfCity(RegionMemberJoined event) ->
                bonds(Thing.ofMember(event.city(), event.member()), Stream.of(Thing.of(event.member())));
            case OfSeries(var event) ->
                thingOf(event).stream()
                        .flatMap(edition -> bonds(edition, hostOf(event).map(Thing::of)).stream())
                        .toList();
            case OfPractice(var event) -> bonds(Thing.of(event.practice()), originOf(event));
            case OfAdoption(var event) -> bonds(Thing.of(event.adoption()), concernedBy(event));
            case OfExchange(var event) -> bonds(Thing.of(event.exchange()), concernedBy(event));
            case OfReplication(var event) -> bonds(Thing.of(event.replication()), concernedBy(event));
            // All else is in the ledger of the city, or of the lead city of the mission, that it is about.
            case OfMission _, OfGovernance _, OfScalingPlan _, OfCommunity _, OfClaims _ -> List.of();
            case OfMembership _, OfCommitment _, OfFundingShare _, OfIndicator _, OfDeliverable _ -> List.of();
            case OfCity _, OfProfile _, OfContextIndicator _ -> List.of();
            // Of no city.
            case OfOrganisation _, OfLineage _, OfRegions _ -> List.of();
        };
    }

    private static List<Bond> bonds(Thing thing, Stream<Thing> owners) {
        return owners.distinct().map(owner -> new Bond(thing, owner, null)).toList();
    }

    private static Stream<CityId> hostOf(SeriesEvent event) {
        return switch (event) {
            case EditionScheduled e -> Stream.ofNullable(e.hostCity());
            case EditionMoved e -> Stream.ofNullable(e.hostCity());
            case EditionHeld e -> Stream.ofNullable(e.hostCity());
            case SeriesCreated _, EditionCancelled _ -> Stream.empty();
        };
    }

    private static Stream<Thing> originOf(PracticeEvent event) {
        return switch (event) {
            case PracticePublished e ->
                of(Stream.ofNullable(e.city()), e.mission() == null ? null : Thing.of(e.mission()));
            case PracticeRevised _, PracticeTested _, PracticeWithdrawn _ -> Stream.empty();
        };
    }

    private static Stream<Thing> concernedBy(AdoptionEvent event) {
        return switch (event) {
            case PracticeAdopted e ->
                Stream.concat(
                        of(
                                Stream.ofNullable(e.originCity()),
                                e.originMission() == null ? null : Thing.of(e.originMission())),
                        Stream.ofNullable(e.mission()).map(Thing::of));
            case AdoptionAdapted _, AdoptionDiscontinued _ -> Stream.empty();
        };
    }

    private static Stream<Thing> concernedBy(ExchangeEvent event) {
        return switch (event) {
            case PracticesExchanged e -> of(e.cities().stream(), e.mission() == null ? null : Thing.of(e.mission()));
        };
    }

    private static Stream<Thing> concernedBy(ReplicationEvent event) {
        Stream<Thing> named = switch (event) {
            case ReplicationRequested e -> Stream.ofNullable(e.place().city()).map(Thing::of);
            case ReplicationStarted e -> Stream.ofNullable(e.place().city()).map(Thing::of);
            case ReplicationMissionLinked e -> Stream.of(Thing.of(e.resulting()));
            case ReplicationFunded _, ReplicationAdapted _, ReplicationFailed _, ReplicationCompleted _ ->
                Stream.empty();
        };
        return Stream.concat(named, Stream.ofNullable(event.practice()).map(Thing::of));
    }

    private static Stream<Thing> of(Stream<CityId> cities, @Nullable Thing mission) {
        return Stream.concat(cities.map(Thing::of), Stream.ofNullable(mission));
    }
}
