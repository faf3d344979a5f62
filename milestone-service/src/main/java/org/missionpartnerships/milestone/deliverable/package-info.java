/** What missions brought forth for others to use. */
@NullMarked
package org.missionpartnerships.milestone.deliverable;

import org.jspecify.annotations.NullMarked;
