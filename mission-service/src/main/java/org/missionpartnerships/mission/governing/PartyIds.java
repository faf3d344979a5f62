package org.missionpartnerships.mission.governing;

import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.mission.PartyRequest;

/** Names a place after who takes it first: by the organisation's id, or by the name that the source gives. */
final class PartyIds {

    private PartyIds() {}

    static String of(PartyRequest party) {
        return party.organisation() == null
                ? Slug.derive("Name of the party", party.name())
                : party.organisation().value();
    }
}
