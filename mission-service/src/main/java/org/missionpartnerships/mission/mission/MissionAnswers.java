package org.missionpartnerships.mission.mission;

import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Singleton
class MissionAnswers implements CommandedMissions {

    private final Missions missions;
    private final Commands commands;
    private final Caller caller;

    MissionAnswers(Missions missions, Commands commands, Caller caller) {
        this.missions = missions;
        this.commands = commands;
        this.caller = caller;
    }

    @Override
    public <V> RestResponse<V> answer(MissionId mission, MissionCommand command, View<Mission, V> view) {
        CityId leadCity = missions.get(mission).leadCity();
        caller.requireCity(leadCity.value());
        return answer(command, leadCity, view);
    }

    @Override
    public <V> RestResponse<V> answer(MissionCommand command, CityId leadCity, View<Mission, V> view) {
        return commands.answer(missions.handle(command, leadCity, commands.context()), MissionProblems::of, view);
    }
}
