/** The OpenAPI document as a client generator wants it. */
@NullMarked
package org.missionpartnerships.edge.openapi;

import org.jspecify.annotations.NullMarked;
