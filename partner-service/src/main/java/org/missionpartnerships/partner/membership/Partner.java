package org.missionpartnerships.partner.membership;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Quantity;

/** Who joins: an organisation by its id, or a group whose members nobody named. */
public sealed interface Partner {

    record Organisation(OrganisationId id) implements Partner {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** @param count how many they are, if that is known */
    record Group(String description, @Nullable Quantity count) implements Partner {
        @Override
        public String toString() {
            return description;
        }
    }
}
