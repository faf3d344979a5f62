@NullMarked
package org.missionpartnerships.testsupport.servers;

import org.jspecify.annotations.NullMarked;
