package org.missionpartnerships.partner.organisation;

import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.partner.organisation.Organisation.Registered;
import org.missionpartnerships.partner.organisation.Organisation.Unregistered;
import org.missionpartnerships.partner.organisation.OrganisationCommand.RegisterOrganisation;
import org.missionpartnerships.partner.organisation.OrganisationRejection.OrganisationAlreadyRegistered;
import org.missionpartnerships.partner.organisation.OrganisationRejection.SubtypeOutsideSector;
import org.missionpartnerships.published.partner.OrganisationEvent;
import org.missionpartnerships.published.partner.OrganisationEvent.OrganisationRegistered;

/** The rules of an organisation's record. Saying the same again changes nothing. */
public final class OrganisationDecider
        implements Decider<OrganisationCommand, Organisation, OrganisationEvent, OrganisationRejection> {

    @Override
    public Organisation initial() {
        return new Unregistered();
    }

    @Override
    public boolean begins(OrganisationCommand command) {
        return command instanceof RegisterOrganisation;
    }

    @Override
    public Decision<OrganisationEvent, OrganisationRejection> decide(OrganisationCommand command, Organisation state) {
        return switch (command) {
            case RegisterOrganisation register -> register(register, state);
        };
    }

    private static Decision<OrganisationEvent, OrganisationRejection> register(
            RegisterOrganisation command, Organisation state) {
        OrganisationRegistered registered = new OrganisationRegistered(
                command.organisation(),
                command.name(),
                command.sector(),
                command.subtype(),
                command.city(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return switch (state) {
            case Unregistered _
            when command.subtype() != null && command.subtype().sector() != command.sector() ->
                Decision.reject(new SubtypeOutsideSector(command.subtype(), command.sector()));
            case Unregistered _ -> Decision.accept(registered);
            case Registered(OrganisationRegistered before) when before.equals(registered) -> Decision.nothing();
            case Registered(OrganisationRegistered before) ->
                Decision.reject(new OrganisationAlreadyRegistered(command.organisation(), before.name()));
        };
    }

    @Override
    public Organisation evolve(Organisation state, OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered registered -> new Registered(registered);
        };
    }
}
