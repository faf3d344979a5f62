package org.missionpartnerships.partner.organisation;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Source;

/** What can be asked of an organisation's record. */
public sealed interface OrganisationCommand {

    OrganisationId organisation();

    record RegisterOrganisation(
            OrganisationId organisation,
            String name,
            Sector sector,
            @Nullable Subtype subtype,
            @Nullable CityId city,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements OrganisationCommand {}
}
