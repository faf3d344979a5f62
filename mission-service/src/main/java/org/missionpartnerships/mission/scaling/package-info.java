/** How a mission lives on: how pilots are scaled, who carries it after the project, who learns from it. */
@NullMarked
package org.missionpartnerships.mission.scaling;

import org.jspecify.annotations.NullMarked;
