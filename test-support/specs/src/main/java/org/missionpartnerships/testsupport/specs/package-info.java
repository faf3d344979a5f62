/** Specs for deciders, the rules of the house, and real servers for Quarkus tests. */
@NullMarked
package org.missionpartnerships.testsupport.specs;

import org.jspecify.annotations.NullMarked;
