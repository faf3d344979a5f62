package org.missionpartnerships.mission.mission;

import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Commands to missions, all answered in one way; what of the mission is shown then, the caller says. */
public interface CommandedMissions {

    /** For a mission that stands in the record; its lead city's stewards write to it. */
    <V> RestResponse<V> answer(MissionId mission, MissionCommand command, View<Mission, V> view);

    /** For a caller who is known to be a steward of that city. */
    <V> RestResponse<V> answer(MissionCommand command, CityId leadCity, View<Mission, V> view);
}
