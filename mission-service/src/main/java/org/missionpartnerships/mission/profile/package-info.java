/** How a city collaborates: what interviews say along five dimensions, and with which capabilities it answers five challenges. */
@NullMarked
package org.missionpartnerships.mission.profile;

import org.jspecify.annotations.NullMarked;
