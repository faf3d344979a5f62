package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.CityId;

/**
 * Where something is taken up: a registered city, or a place that takes no part in the record.
 *
 * @param name as the source writes it: {@code Kuopio}, {@code Eastern Africa}
 * @param city its id, where it is registered
 * @param country ISO 3166-1 alpha-2, if known
 */
public record Place(
        String name, @Nullable CityId city, @Nullable String country) {}
