package org.missionpartnerships.partner.organisation;

import org.missionpartnerships.published.partner.OrganisationEvent.OrganisationRegistered;
import org.missionpartnerships.published.value.OrganisationId;

/** The organisations, for other features. */
public interface RegisteredOrganisations {

    /** Ends the request with 422 if the organisation that it names was never registered. */
    OrganisationRegistered require(OrganisationId id);
}
