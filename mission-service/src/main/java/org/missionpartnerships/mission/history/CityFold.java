package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Administration;
import org.missionpartnerships.mission.history.Partnership.CityName;
import org.missionpartnerships.mission.history.Partnership.Distinction;
import org.missionpartnerships.mission.history.Partnership.Facts;
import org.missionpartnerships.mission.history.Partnership.GovernanceChange;
import org.missionpartnerships.mission.history.Partnership.Identity;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.mission.history.Partnership.RegionMember;
import org.missionpartnerships.mission.history.Partnership.RegionMembership;
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
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;

/** The city itself: its names, facts, administrations. */
final class CityFold {

    private final CityId id;
    private @Nullable Identity identity;
    private final List<CityName> names = new ArrayList<>();
    private final Map<CityId, RegionMember> members = new LinkedHashMap<>();
    private final Map<CityId, RegionMembership> regions = new LinkedHashMap<>();
    private final List<Distinction> distinctions = new ArrayList<>();
    private final List<Facts> facts = new ArrayList<>();
    private final Map<TermId, Administration> administrations = new LinkedHashMap<>();
    private final List<GovernanceChange> governanceChanges = new ArrayList<>();

    CityFold(CityId id) {
        this.id = id;
    }

    /** The city's names hold at any date, also before it was registered. */
    void name(CityRegistered registered, Origin origin) {
        identity = new Identity(
                registered.name(), registered.otherNames(), registered.kinds(), registered.country(), origin);
    }

    void add(CityEvent event, Origin origin) {
        switch (event) {
            case CityRegistered _ -> {}
            case CityNameRecorded recorded ->
                names.add(new CityName(recorded.name(), recorded.use(), recorded.language(), origin));
            case RegionMemberJoined joined
            when joined.member().equals(id) ->
                regions.put(joined.city(), new RegionMembership(joined.city(), origin, null));
            case RegionMemberJoined joined ->
                members.put(joined.member(), new RegionMember(joined.member(), origin, null));
            case RegionMemberLeft left
            when left.member().equals(id) ->
                regions.computeIfPresent(
                        left.city(), (region, known) -> new RegionMembership(region, known.origin(), origin));
            case RegionMemberLeft left ->
                members.computeIfPresent(
                        left.member(), (member, known) -> new RegionMember(member, known.origin(), origin));
            case DistinctionAwarded awarded ->
                distinctions.add(new Distinction(awarded.distinction(), awarded.awardedBy(), awarded.period(), origin));
            case CityFactsRecorded recorded ->
                facts.add(new Facts(
                        recorded.population(),
                        recorded.location(),
                        recorded.governance(),
                        recorded.economy(),
                        recorded.populationShares(),
                        recorded.councilSeats(),
                        recorded.mainEmployers(),
                        recorded.subUnitCount(),
                        recorded.subUnits(),
                        origin));
            case AdministrationTermStarted started ->
                administrations.put(
                        started.term(),
                        new Administration(
                                started.term(),
                                started.description(),
                                started.authority(),
                                started.leadingParty(),
                                started.coalition(),
                                origin,
                                null));
            case AdministrationTermEnded ended ->
                administrations.computeIfPresent(
                        ended.term(),
                        (term, started) -> new Administration(
                                term,
                                started.description(),
                                started.authority(),
                                started.leadingParty(),
                                started.coalition(),
                                started.origin(),
                                origin));
            case GovernanceStructureChanged changed ->
                governanceChanges.add(new GovernanceChange(
                        changed.description(),
                        changed.subUnitsAdded(),
                        changed.subUnitsRemoved(),
                        changed.authoritiesAdded(),
                        changed.authoritiesRemoved(),
                        origin));
        }
    }

    @Nullable
    Identity identity() {
        return identity;
    }

    List<Facts> facts() {
        return List.copyOf(facts);
    }

    /** Those that had not certainly ended. */
    List<Administration> administrations() {
        return administrations.values().stream()
                .filter(term -> term.ended() == null || term.ended().certainty() != Certainty.CERTAIN)
                .toList();
    }

    List<GovernanceChange> governanceChanges() {
        return List.copyOf(governanceChanges);
    }

    List<CityName> names() {
        return List.copyOf(names);
    }

    /** Those that had not certainly left. */
    List<RegionMembership> regions() {
        return regions.values().stream()
                .filter(region -> region.left() == null || region.left().certainty() != Certainty.CERTAIN)
                .toList();
    }

    List<RegionMember> members() {
        return members.values().stream()
                .filter(member -> member.left() == null || member.left().certainty() != Certainty.CERTAIN)
                .toList();
    }

    List<Distinction> distinctions() {
        return List.copyOf(distinctions);
    }
}
