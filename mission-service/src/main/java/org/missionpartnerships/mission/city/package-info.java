/** Cities and regions: who they are, what is said about them, who governs them. */
@NullMarked
package org.missionpartnerships.mission.city;

import org.jspecify.annotations.NullMarked;
