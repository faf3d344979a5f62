/** How words are searched for, in whatever list. */
@NullMarked
package org.missionpartnerships.mission.search;

import org.jspecify.annotations.NullMarked;
