package org.missionpartnerships.partner.organisation;

import org.missionpartnerships.published.partner.OrganisationEvent.OrganisationRegistered;

/** An organisation as its own events tell it. */
public sealed interface Organisation {

    record Unregistered() implements Organisation {}

    record Registered(OrganisationRegistered registration) implements Organisation {}
}
