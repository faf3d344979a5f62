package org.missionpartnerships.mission.mission;

import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.mission.mission.MissionCommand.LinkSuccessor;
import org.missionpartnerships.mission.mission.MissionCommand.ProposeMission;
import org.missionpartnerships.mission.mission.RecordedMissions.Versioned;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Singleton
class MissionAnswers implements CommandedMissions {

    private final Missions missions;
    private final AcyclicLineage lineage;
    private final Commands commands;
    private final Caller caller;

    MissionAnswers(Missions missions, AcyclicLineage lineage, Commands commands, Caller caller) {
        this.missions = missions;
        this.lineage = lineage;
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

    @Override
    public <V> RestResponse<V> created(ProposeMission command, View<Mission, V> view) {
        return commands.created(
                missions.handle(command, command.leadCity(), commands.context()),
                "/missions/" + command.mission(),
                MissionProblems::of,
                view);
    }

    @Override
    public <V> RestResponse<V> linkSuccessor(LinkSuccessor command, View<Mission, V> view) {
        Versioned mission = missions.get(command.mission());
        caller.requireCity(mission.leadCity().value());
        if (command.successor().equals(command.mission()) || mission.mission().isCarriedOnBy(command.successor())) {
            return answer(command, mission.leadCity(), view);
        }
        missions.proposed(command.successor());
        CommandContext context = commands.context();
        return commands.answer(
                lineage.linkSuccessor(
                        command.mission(),
                        command.successor(),
                        context,
                        recording -> missions.handle(command, mission.leadCity(), recording)),
                MissionProblems::of,
                view);
    }
}
