@NullMarked
package org.missionpartnerships.testsupport.specs;

import org.jspecify.annotations.NullMarked;
