package org.missionpartnerships.mission.mission;

import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.mission.mission.MissionCommand.LinkSuccessor;
import org.missionpartnerships.mission.mission.MissionCommand.ProposeMission;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Commands to missions, all answered in one way; what of the mission is shown then, the caller says. */
public interface CommandedMissions {

    /** For a mission that stands in the record; its lead city's stewards write to it. */
    <V> RestResponse<V> answer(MissionId mission, MissionCommand command, View<Mission, V> view);

    /** For a caller who is known to be a steward of that city. */
    <V> RestResponse<V> answer(MissionCommand command, CityId leadCity, View<Mission, V> view);

    /** As above, for a mission that may be new: 201 with its address then. */
    <V> RestResponse<V> created(ProposeMission command, View<Mission, V> view);

    /** Links a mission to one that was proposed and carries it on; refused if it comes from that one. */
    <V> RestResponse<V> linkSuccessor(LinkSuccessor command, View<Mission, V> view);
}
