@NullMarked
package org.missionpartnerships.local;

import org.jspecify.annotations.NullMarked;
