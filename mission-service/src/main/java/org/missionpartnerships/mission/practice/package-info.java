/** Practices that others can take up: published, tried, searched. They belong to no city. */
@NullMarked
package org.missionpartnerships.mission.practice;

import org.jspecify.annotations.NullMarked;
