package org.missionpartnerships.mission.city;

import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.city.City.AdministrationTerm;
import org.missionpartnerships.mission.city.City.RegionMember;
import org.missionpartnerships.mission.city.City.Registered;
import org.missionpartnerships.mission.city.City.Unregistered;
import org.missionpartnerships.mission.city.CityCommand.AwardDistinction;
import org.missionpartnerships.mission.city.CityCommand.ChangeGovernanceStructure;
import org.missionpartnerships.mission.city.CityCommand.EndAdministrationTerm;
import org.missionpartnerships.mission.city.CityCommand.JoinRegion;
import org.missionpartnerships.mission.city.CityCommand.LeaveRegion;
import org.missionpartnerships.mission.city.CityCommand.RecordCityFacts;
import org.missionpartnerships.mission.city.CityCommand.RecordCityName;
import org.missionpartnerships.mission.city.CityCommand.RegisterCity;
import org.missionpartnerships.mission.city.CityCommand.StartAdministrationTerm;
import org.missionpartnerships.mission.city.CityRejection.AlreadyAMember;
import org.missionpartnerships.mission.city.CityRejection.CityAlreadyRegistered;
import org.missionpartnerships.mission.city.CityRejection.CityIdReserved;
import org.missionpartnerships.mission.city.CityRejection.CityNotFound;
import org.missionpartnerships.mission.city.CityRejection.MemberLeavesBeforeItJoined;
import org.missionpartnerships.mission.city.CityRejection.NoFacts;
import org.missionpartnerships.mission.city.CityRejection.NotAMember;
import org.missionpartnerships.mission.city.CityRejection.NotARegion;
import org.missionpartnerships.mission.city.CityRejection.RegionIsItsOwnMember;
import org.missionpartnerships.mission.city.CityRejection.TermAlreadyEnded;
import org.missionpartnerships.mission.city.CityRejection.TermAlreadyStarted;
import org.missionpartnerships.mission.city.CityRejection.TermEndsBeforeItStarts;
import org.missionpartnerships.mission.city.CityRejection.TermNotFound;
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
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** The rules of a city's record. Saying the same again changes nothing; saying something else is refused or stands beside. */
public final class CityDecider implements Decider<CityCommand, City, CityEvent, CityRejection> {

    @Override
    public City initial() {
        return new Unregistered();
    }

    @Override
    public boolean begins(CityCommand command) {
        return command instanceof RegisterCity;
    }

    @Override
    public Decision<CityEvent, CityRejection> decide(CityCommand command, City state) {
        return switch (state) {
            case Unregistered _ -> decideUnregistered(command);
            case Registered city -> decideRegistered(command, city);
        };
    }

    private static Decision<CityEvent, CityRejection> decideUnregistered(CityCommand command) {
        return switch (command) {
            case RegisterCity register
            when register.city().equals(CityId.NETWORK) -> Decision.reject(new CityIdReserved(register.city()));
            case RegisterCity register -> Decision.accept(registered(register));
            case RecordCityName _,
                    RecordCityFacts _,
                    StartAdministrationTerm _,
                    EndAdministrationTerm _,
                    ChangeGovernanceStructure _,
                    AwardDistinction _,
                    JoinRegion _,
                    LeaveRegion _ -> Decision.reject(new CityNotFound(command.city()));
        };
    }

    private static Decision<CityEvent, CityRejection> decideRegistered(CityCommand command, Registered city) {
        return switch (command) {
            case RegisterCity register -> registerAgain(register, city);
            case RecordCityName record -> recordName(record, city);
            case RecordCityFacts record -> recordFacts(record, city);
            case StartAdministrationTerm start -> startTerm(start, city);
            case EndAdministrationTerm end -> endTerm(end, city);
            case ChangeGovernanceStructure change -> changeGovernance(change, city);
            case AwardDistinction award -> awardDistinction(award, city);
            case JoinRegion join -> joinRegion(join, city);
            case LeaveRegion leave -> leaveRegion(leave, city);
        };
    }

    private static Decision<CityEvent, CityRejection> registerAgain(RegisterCity command, Registered city) {
        return registered(command).equals(city.registration())
                ? Decision.nothing()
                : Decision.reject(new CityAlreadyRegistered(command.city(), city.name()));
    }

    private static Decision<CityEvent, CityRejection> recordName(RecordCityName command, Registered city) {
        CityNameRecorded recorded = new CityNameRecorded(
                command.city(),
                command.name(),
                command.use(),
                command.language(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return city.names().contains(recorded) ? Decision.nothing() : Decision.accept(recorded);
    }

    private static Decision<CityEvent, CityRejection> recordFacts(RecordCityFacts command, Registered city) {
        boolean silent = command.population() == null
                && command.populationShares().isEmpty()
                && command.location() == null
                && command.governance() == null
                && command.councilSeats() == null
                && command.economy() == null
                && command.mainEmployers().isEmpty()
                && command.subUnits().isEmpty()
                && command.subUnitCount() == null;
        if (silent) {
            return Decision.reject(new NoFacts(command.city()));
        }
        CityFactsRecorded recorded = new CityFactsRecorded(
                command.city(),
                command.population(),
                command.populationShares(),
                command.location(),
                command.governance(),
                command.councilSeats(),
                command.economy(),
                command.mainEmployers(),
                command.subUnits(),
                command.subUnitCount(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return city.facts().contains(recorded) ? Decision.nothing() : Decision.accept(recorded);
    }

    private static Decision<CityEvent, CityRejection> startTerm(StartAdministrationTerm command, Registered city) {
        AdministrationTermStarted started = new AdministrationTermStarted(
                command.city(),
                command.term(),
                command.description(),
                command.authority(),
                command.leadingParty(),
                command.coalition(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return city.term(command.term())
                .<Decision<CityEvent, CityRejection>>map(term -> term.started().equals(started)
                        ? Decision.nothing()
                        : Decision.reject(new TermAlreadyStarted(command.city(), command.term())))
                .orElseGet(() -> Decision.accept(started));
    }

    private static Decision<CityEvent, CityRejection> endTerm(EndAdministrationTerm command, Registered city) {
        return city.term(command.term())
                .map(term -> endTerm(command, term))
                .orElseGet(() -> Decision.reject(new TermNotFound(command.city(), command.term())));
    }

    private static Decision<CityEvent, CityRejection> endTerm(EndAdministrationTerm command, AdministrationTerm term) {
        AdministrationTermEnded ended = new AdministrationTermEnded(
                command.city(),
                command.term(),
                command.reason(),
                command.lasted(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        if (term.ended() != null) {
            return term.ended().equals(ended)
                    ? Decision.nothing()
                    : Decision.reject(new TermAlreadyEnded(command.city(), command.term()));
        }
        if (command.occurred().isCertainlyBefore(term.started().occurred())) {
            return Decision.reject(new TermEndsBeforeItStarts(
                    command.city(),
                    command.term(),
                    term.started().occurred().edtf(),
                    command.occurred().edtf()));
        }
        return Decision.accept(ended);
    }

    private static Decision<CityEvent, CityRejection> changeGovernance(
            ChangeGovernanceStructure command, Registered city) {
        GovernanceStructureChanged changed = new GovernanceStructureChanged(
                command.city(),
                command.description(),
                command.authoritiesAdded(),
                command.authoritiesRemoved(),
                command.subUnitsAdded(),
                command.subUnitsRemoved(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return city.governanceChanges().contains(changed) ? Decision.nothing() : Decision.accept(changed);
    }

    private static Decision<CityEvent, CityRejection> awardDistinction(AwardDistinction command, Registered city) {
        DistinctionAwarded awarded = new DistinctionAwarded(
                command.city(),
                command.distinction(),
                command.awardedBy(),
                command.period(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return city.distinctions().contains(awarded) ? Decision.nothing() : Decision.accept(awarded);
    }

    private static Decision<CityEvent, CityRejection> joinRegion(JoinRegion command, Registered region) {
        if (!region.hasMembers()) {
            return Decision.reject(
                    new NotARegion(command.city(), region.registration().kinds()));
        }
        if (command.member().equals(command.city())) {
            return Decision.reject(new RegionIsItsOwnMember(command.city()));
        }
        RegionMemberJoined joined = new RegionMemberJoined(
                command.city(), command.member(), command.occurred(), command.source(), command.assertedBy());
        return region.member(command.member())
                .filter(member -> member.left() == null)
                .<Decision<CityEvent, CityRejection>>map(
                        member -> member.joined().equals(joined)
                                ? Decision.nothing()
                                : Decision.reject(new AlreadyAMember(
                                        command.city(),
                                        command.member(),
                                        member.joined().occurred().edtf())))
                .orElseGet(() -> Decision.accept(joined));
    }

    private static Decision<CityEvent, CityRejection> leaveRegion(LeaveRegion command, Registered region) {
        RegionMemberLeft left = new RegionMemberLeft(
                command.city(),
                command.member(),
                command.reason(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return region.member(command.member())
                .map(member -> leaveRegion(left, member))
                .orElseGet(() -> Decision.reject(new NotAMember(command.city(), command.member())));
    }

    private static Decision<CityEvent, CityRejection> leaveRegion(RegionMemberLeft left, RegionMember member) {
        if (member.left() != null) {
            return member.left().equals(left)
                    ? Decision.nothing()
                    : Decision.reject(new NotAMember(left.city(), left.member()));
        }
        Occurred joined = member.joined().occurred();
        return left.occurred().isCertainlyBefore(joined)
                ? Decision.reject(new MemberLeavesBeforeItJoined(
                        left.city(),
                        left.member(),
                        joined.edtf(),
                        left.occurred().edtf()))
                : Decision.accept(left);
    }

    private static CityRegistered registered(RegisterCity command) {
        return new CityRegistered(
                command.city(),
                command.name(),
                command.otherNames(),
                command.kinds(),
                command.country(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    @Override
    public City evolve(City state, CityEvent event) {
        return switch (state) {
            case Unregistered _ ->
                switch (event) {
                    case CityRegistered registered -> Registered.from(registered);
                    case CityNameRecorded _,
                            CityFactsRecorded _,
                            AdministrationTermStarted _,
                            AdministrationTermEnded _,
                            GovernanceStructureChanged _,
                            RegionMemberJoined _,
                            RegionMemberLeft _,
                            DistinctionAwarded _ -> state;
                };
            case Registered city ->
                switch (event) {
                    case CityRegistered _ -> city;
                    case CityNameRecorded recorded -> city.with(recorded);
                    case CityFactsRecorded recorded -> city.with(recorded);
                    case AdministrationTermStarted started -> city.with(started);
                    case AdministrationTermEnded ended -> city.with(ended);
                    case GovernanceStructureChanged changed -> city.with(changed);
                    case RegionMemberJoined joined -> city.with(joined);
                    case RegionMemberLeft left -> city.with(left);
                    case DistinctionAwarded awarded -> city.with(awarded);
                };
        };
    }
}
