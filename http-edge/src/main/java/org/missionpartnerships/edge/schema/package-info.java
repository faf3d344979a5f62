/** The JSON Schemas of published events, where their {@code dataschema} leads. */
@NullMarked
package org.missionpartnerships.edge.schema;

import org.jspecify.annotations.NullMarked;
