/** A city takes up a practice of others. */
@NullMarked
package org.missionpartnerships.mission.adoption;

import org.jspecify.annotations.NullMarked;
