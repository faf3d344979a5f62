package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Quantity;

/**
 * How far something reaches, as a source counts it. Extents may overlap: about 30 high schools, ten of them in Tallinn.
 *
 * @param where the part that is counted; null for the whole
 */
public record Extent(Quantity quantity, @Nullable String where) {}
