package org.missionpartnerships.published.mission;

import org.missionpartnerships.published.value.Quantity;

/** How many of one kind came: {@code cities}, {@code ministries}, {@code businesses}; an open list. */
public record Attendance(String kind, Quantity count) {}
