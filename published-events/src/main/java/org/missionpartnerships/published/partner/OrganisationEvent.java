package org.missionpartnerships.published.partner;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Source;

/** What happens to an organisation: streams {@code organisations/{id}} of the ledger {@code network}. */
public sealed interface OrganisationEvent extends PublishedEvent {

    JsonEventCodec<OrganisationEvent> CODEC = JsonEventCodec.of(OrganisationEvent.class, OrganisationEvent::typeOf)
            .event(new EventType("organisation.registered", 1), OrganisationRegistered.class)
            .build();

    OrganisationId organisation();

    /**
     * An organisation was made known to the network.
     *
     * @param name as the organisation writes it
     * @param city where it is at home, if it is at home in one
     */
    record OrganisationRegistered(
            OrganisationId organisation,
            String name,
            Sector sector,
            @Nullable Subtype subtype,
            @Nullable CityId city,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements OrganisationEvent {}

    static EventType typeOf(OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered _ -> new EventType("organisation.registered", 1);
        };
    }
}
