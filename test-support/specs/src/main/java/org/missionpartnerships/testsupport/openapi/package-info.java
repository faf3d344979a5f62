/** OpenAPI documents: the committed one is the one that is served, and its examples are what the service answers. */
@NullMarked
package org.missionpartnerships.testsupport.openapi;

import org.jspecify.annotations.NullMarked;
