/** What this service knows of missions and cities: what the mission service has published. */
@NullMarked
package org.missionpartnerships.partner.mission;

import org.jspecify.annotations.NullMarked;
