/** From request headers to a command's context, and from its outcome to a response. */
@NullMarked
package org.missionpartnerships.edge.command;

import org.jspecify.annotations.NullMarked;
