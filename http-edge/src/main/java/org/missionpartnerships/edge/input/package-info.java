/** What comes in: bodies and parameters, strict and bounded, with every mistake named at once. */
@NullMarked
package org.missionpartnerships.edge.input;

import org.jspecify.annotations.NullMarked;
