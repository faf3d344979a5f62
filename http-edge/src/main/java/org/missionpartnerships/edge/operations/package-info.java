/** What an operator sees of a service and can do about it. */
@NullMarked
package org.missionpartnerships.edge.operations;

import org.jspecify.annotations.NullMarked;
