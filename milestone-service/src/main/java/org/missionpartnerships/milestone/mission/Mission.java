package org.missionpartnerships.milestone.mission;

import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/**
 * A mission as far as this service needs it.
 *
 * @param status {@code proposed} or {@code launched}
 */
public record Mission(MissionId id, CityId leadCity, String title, String status) {

    /** Where everything about the mission is recorded. */
    public Ledger ledger() {
        return new Ledger(leadCity.value());
    }
}
