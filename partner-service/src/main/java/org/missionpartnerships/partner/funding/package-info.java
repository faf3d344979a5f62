/** Claims about who funds a mission; contradicting ones stand side by side. */
@NullMarked
package org.missionpartnerships.partner.funding;

import org.jspecify.annotations.NullMarked;
