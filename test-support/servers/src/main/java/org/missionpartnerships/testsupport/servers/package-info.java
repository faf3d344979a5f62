/** Real servers for tests and for one machine, and tokens for every role. */
@NullMarked
package org.missionpartnerships.testsupport.servers;

import org.jspecify.annotations.NullMarked;
