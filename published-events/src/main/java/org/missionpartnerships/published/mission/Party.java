package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.OrganisationId;

/**
 * An actor as a source names it.
 *
 * @param organisation its id, once partner-service knows it
 * @param sector the part of society it comes from, where that is known
 */
public record Party(
        String name,
        @Nullable OrganisationId organisation,
        @Nullable Sector sector) {}
