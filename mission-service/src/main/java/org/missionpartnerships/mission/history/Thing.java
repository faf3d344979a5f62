package org.missionpartnerships.mission.history;

import java.util.Optional;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.ExchangeId;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Something that events are about, in a city's history or in several; the key is unique among all of them. */
record Thing(String key) {

    private static final String MISSIONS = "missions/";

    static Thing of(CityId city) {
        return new Thing("cities/" + city);
    }

    static Thing of(MissionId mission) {
        return ofMission(mission.value());
    }

    static Thing ofMission(String mission) {
        return new Thing(MISSIONS + mission);
    }

    /** The id of a mission; empty for any other thing. */
    Optional<String> mission() {
        return key.startsWith(MISSIONS) ? Optional.of(key.substring(MISSIONS.length())) : Optional.empty();
    }

    static Thing ofMember(CityId region, CityId member) {
        return new Thing("cities/%s/members/%s".formatted(region, member));
    }

    static Thing of(SeriesId series, EditionId edition) {
        return new Thing("series/%s/editions/%s".formatted(series, edition));
    }

    static Thing of(PracticeId practice) {
        return new Thing("practices/" + practice);
    }

    static Thing of(AdoptionId adoption) {
        return new Thing("adoptions/" + adoption);
    }

    static Thing of(ExchangeId exchange) {
        return new Thing("exchanges/" + exchange);
    }

    static Thing of(ReplicationId replication) {
        return new Thing("replications/" + replication);
    }
}
