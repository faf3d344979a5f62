package org.missionpartnerships.mission.city;

import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.city.City.AdministrationTerm;
import org.missionpartnerships.mission.city.City.Registered;
import org.missionpartnerships.mission.city.City.Unregistered;
import org.missionpartnerships.mission.city.CityCommand.ChangeGovernanceStructure;
import org.missionpartnerships.mission.city.CityCommand.EndAdministrationTerm;
import org.missionpartnerships.mission.city.CityCommand.RecordCityFacts;
import org.missionpartnerships.mission.city.CityCommand.RegisterCity;
import org.missionpartnerships.mission.city.CityCommand.StartAdministrationTerm;
import org.missionpartnerships.mission.city.CityRejection.CityAlreadyRegistered;
import org.missionpartnerships.mission.city.CityRejection.CityIdReserved;
import org.missionpartnerships.mission.city.CityRejection.CityNotFound;
import org.missionpartnerships.mission.city.CityRejection.NoFacts;
import org.missionpartnerships.mission.city.CityRejection.TermAlreadyEnded;
import org.missionpartnerships.mission.city.CityRejection.TermAlreadyStarted;
import org.missionpartnerships.mission.city.CityRejection.TermEndsBeforeItStarts;
import org.missionpartnerships.mission.city.CityRejection.TermNotFound;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** The rules of a city's record. Saying the same again changes nothing; saying something else is refused or stands beside. */
public final class CityDecider implements Decider<CityCommand, City, CityEvent, CityRejection> {

    @Override
    public City initial() {
        return new Unregistered();
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
            case RecordCityFacts _, StartAdministrationTerm _, EndAdministrationTerm _, ChangeGovernanceStructure _ ->
                Decision.reject(new CityNotFound(command.city()));
        };
    }

    private static Decision<CityEvent, CityRejection> decideRegistered(CityCommand command, Registered city) {
        return switch (command) {
            case RegisterCity register -> registerAgain(register, city);
            case RecordCityFacts record -> recordFacts(record, city);
            case StartAdministrationTerm start -> startTerm(start, city);
            case EndAdministrationTerm end -> endTerm(end, city);
            case ChangeGovernanceStructure change -> changeGovernance(change, city);
        };
    }

    private static Decision<CityEvent, CityRejection> registerAgain(RegisterCity command, Registered city) {
        return registered(command).equals(city.registration())
                ? Decision.nothing()
                : Decision.reject(new CityAlreadyRegistered(
                        command.city(), city.registration().name()));
    }

    private static Decision<CityEvent, CityRejection> recordFacts(RecordCityFacts command, Registered city) {
        boolean silent = command.population() == null
                && command.location() == null
                && command.governance() == null
                && command.economy() == null
                && command.subUnits().isEmpty();
        if (silent) {
            return Decision.reject(new NoFacts(command.city()));
        }
        CityFactsRecorded recorded = new CityFactsRecorded(
                command.city(),
                command.population(),
                command.location(),
                command.governance(),
                command.economy(),
                command.subUnits(),
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
                command.occurred(),
                command.source(),
                command.assertedBy());
        if (term.ended() != null) {
            return term.ended().equals(ended)
                    ? Decision.nothing()
                    : Decision.reject(new TermAlreadyEnded(command.city(), command.term()));
        }
        if (isBefore(command.occurred(), term.started().occurred())) {
            return Decision.reject(new TermEndsBeforeItStarts(
                    command.city(),
                    command.term(),
                    term.started().occurred().edtf(),
                    command.occurred().edtf()));
        }
        return Decision.accept(ended);
    }

    /** True only if no reading of the two dates puts them the other way round. */
    private static boolean isBefore(Occurred one, Occurred other) {
        return one.latest() != null && other.earliest() != null && one.latest().isBefore(other.earliest());
    }

    private static Decision<CityEvent, CityRejection> changeGovernance(
            ChangeGovernanceStructure command, Registered city) {
        GovernanceStructureChanged changed = new GovernanceStructureChanged(
                command.city(),
                command.description(),
                command.subUnitsAdded(),
                command.subUnitsRemoved(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return city.governanceChanges().contains(changed) ? Decision.nothing() : Decision.accept(changed);
    }

    private static CityRegistered registered(RegisterCity command) {
        return new CityRegistered(
                command.city(),
                command.name(),
                command.otherNames(),
                command.kind(),
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
                    case CityFactsRecorded _,
                            AdministrationTermStarted _,
                            AdministrationTermEnded _,
                            GovernanceStructureChanged _ -> state;
                };
            case Registered city ->
                switch (event) {
                    case CityRegistered _ -> city;
                    case CityFactsRecorded recorded -> city.with(recorded);
                    case AdministrationTermStarted started -> city.with(started);
                    case AdministrationTermEnded ended -> city.with(ended);
                    case GovernanceStructureChanged changed -> city.with(changed);
                };
        };
    }
}
