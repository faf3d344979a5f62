@NullMarked
package org.missionpartnerships.mission.replication;

import org.jspecify.annotations.NullMarked;
