package org.missionpartnerships.partner.organisation;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes.Loaded;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.partner.organisation.Organisation.Registered;
import org.missionpartnerships.partner.organisation.Organisation.Unregistered;
import org.missionpartnerships.published.partner.OrganisationEvent;
import org.missionpartnerships.published.partner.OrganisationEvent.OrganisationRegistered;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.OrganisationId;

/** The organisations. They belong to no city, so they are recorded in the network's ledger. */
@Singleton
public class Organisations implements RegisteredOrganisations {

    public static final StreamType<OrganisationCommand, Organisation, OrganisationEvent, OrganisationRejection> TYPE =
            new StreamType<>("organisations", new OrganisationDecider(), OrganisationEvent.CODEC);

    private static final Ledger LEDGER = new Ledger(CityId.NETWORK.value());

    private final CommandLanes lanes;

    Organisations(CommandLanes lanes) {
        this.lanes = lanes;
    }

    Handled<Organisation, OrganisationRejection> handle(OrganisationCommand command, CommandContext context) {
        return lanes.handle(TYPE, LEDGER, TYPE.stream(command.organisation().value()), command, context);
    }

    Optional<Loaded<Organisation>> find(OrganisationId id) {
        return lanes.load(TYPE, TYPE.stream(id.value()));
    }

    @Override
    public OrganisationRegistered require(OrganisationId id) {
        return find(id).flatMap(loaded -> registration(loaded.state()))
                .orElseThrow(() -> OrganisationProblems.notRegistered(id).exception());
    }

    private static Optional<OrganisationRegistered> registration(Organisation organisation) {
        return switch (organisation) {
            case Unregistered _ -> Optional.empty();
            case Registered(OrganisationRegistered registration) -> Optional.of(registration);
        };
    }
}
