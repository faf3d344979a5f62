package org.missionpartnerships.mission.mission;

import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Answers the commands of all who write to missions, in one way. */
@Singleton
class MissionAnswers {

    private final Missions missions;
    private final Commands commands;
    private final Caller caller;

    MissionAnswers(Missions missions, Commands commands, Caller caller) {
        this.missions = missions;
        this.commands = commands;
        this.caller = caller;
    }

    /** For a mission that stands in the record; its lead city's stewards write to it. */
    RestResponse<MissionView> answer(MissionId mission, MissionCommand command) {
        CityId leadCity = missions.get(mission).leadCity();
        caller.requireCity(leadCity.value());
        return answer(command, leadCity);
    }

    RestResponse<MissionView> answer(MissionCommand command, CityId leadCity) {
        return commands.answer(
                missions.handle(command, leadCity, commands.context()), MissionProblems::of, MissionView::of);
    }
}
