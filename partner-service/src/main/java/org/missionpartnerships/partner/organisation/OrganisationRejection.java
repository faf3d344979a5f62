package org.missionpartnerships.partner.organisation;

import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.OrganisationId;

/** Why a command on an organisation is refused. */
public sealed interface OrganisationRejection {

    /** The id stands for another organisation, or for this one as described differently. */
    record OrganisationAlreadyRegistered(OrganisationId organisation, String name) implements OrganisationRejection {}

    record SubtypeOutsideSector(Subtype subtype, Sector sector) implements OrganisationRejection {}
}
