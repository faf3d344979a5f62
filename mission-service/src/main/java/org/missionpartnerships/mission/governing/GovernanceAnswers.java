package org.missionpartnerships.mission.governing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Singleton
class GovernanceAnswers implements GovernedMissions {

    private final ProposedMissions missions;
    private final Governances governances;
    private final Commands commands;
    private final Reads reads;
    private final WholeLists lists;
    private final Caller caller;

    GovernanceAnswers(
            ProposedMissions missions,
            Governances governances,
            Commands commands,
            Reads reads,
            WholeLists lists,
            Caller caller) {
        this.missions = missions;
        this.governances = governances;
        this.commands = commands;
        this.reads = reads;
        this.lists = lists;
        this.caller = caller;
    }

    @Override
    public <V> RestResponse<V> created(
            MissionId id, GovernanceCommand command, String place, View<Governance, V> view) {
        return commands.created(handle(id, command), "/missions/" + id + place, GovernanceProblems::of, view);
    }

    @Override
    public <V> RestResponse<V> answer(MissionId id, GovernanceCommand command, View<Governance, V> view) {
        return commands.answer(handle(id, command), GovernanceProblems::of, view);
    }

    private Handled<Governance, GovernanceRejection> handle(MissionId id, GovernanceCommand command) {
        CityId leadCity = missions.require(id).leadCity();
        caller.requireCity(leadCity.value());
        return governances.handle(command, leadCity, commands.context());
    }

    @Override
    public <V> RestResponse<V> one(
            MissionId id,
            @Nullable KnownAt knownAt,
            Function<Governance, Optional<V>> thing,
            GovernanceRejection otherwise) {
        missions.require(id);
        Governances.Versioned found = knownAt == null ? governances.get(id) : versioned(asKnown(id, knownAt));
        V view = thing.apply(found.governance())
                .orElseThrow(() -> GovernanceProblems.of(otherwise).exception());
        return reads.answer(found.version(), () -> view);
    }

    private static Governances.Versioned versioned(GovernanceAsKnown known) {
        return new Governances.Versioned(known.governance(), known.events());
    }

    @Override
    public <V> RestResponse<Page<V>> page(
            MissionId id, PageParameters page, @Nullable KnownAt knownAt, Function<KnownGovernance, List<V>> things) {
        return lists.answer(page, things.apply(asKnown(id, KnownAt.orEver(knownAt))));
    }

    GovernanceAsKnown asKnown(MissionId id, KnownAt knownAt) {
        return governances.asKnown(id, missions.require(id).leadCity(), knownAt);
    }
}
