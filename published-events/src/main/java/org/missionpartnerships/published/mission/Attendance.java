package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Quantity;

/**
 * How many of one kind came: {@code cities}, {@code ministries}, {@code businesses}; an open list.
 *
 * @param count null where the source says that they came, and not how many
 */
public record Attendance(String kind, @Nullable Quantity count) {}
