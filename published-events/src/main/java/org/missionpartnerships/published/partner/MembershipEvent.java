package org.missionpartnerships.published.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MembershipId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What happens between a partner and a mission: streams {@code memberships/{id}} of the mission's lead city. */
public sealed interface MembershipEvent extends PublishedEvent {

    JsonEventCodec<MembershipEvent> CODEC = JsonEventCodec.of(MembershipEvent.class, MembershipEvent::typeOf)
            .event(new EventType("partner.joined", 1), PartnerJoined.class)
            .build();

    MembershipId membership();

    MissionId mission();

    /**
     * A partner joined a mission: a named organisation, or a group whose members the source does not name.
     *
     * @param named true if {@code organisation} says who joined, false if {@code group} describes them
     * @param count how many joined, for a group
     * @param interests what the partner wants from the mission, in its own words
     */
    record PartnerJoined(
            MembershipId membership,
            MissionId mission,
            boolean named,
            @Nullable OrganisationId organisation,
            @Nullable String group,
            @Nullable Quantity count,
            PartnerRole role,
            Sector sector,
            @Nullable Subtype subtype,
            List<String> interests,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MembershipEvent {

        public PartnerJoined {
            interests = List.copyOf(interests);
        }
    }

    static EventType typeOf(MembershipEvent event) {
        return switch (event) {
            case PartnerJoined _ -> new EventType("partner.joined", 1);
        };
    }
}
