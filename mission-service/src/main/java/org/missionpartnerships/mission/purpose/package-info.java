/** What a mission is for: its challenge in words, what set it off, its goals and scope, and whether it is a mission at all. */
@NullMarked
package org.missionpartnerships.mission.purpose;

import org.jspecify.annotations.NullMarked;
