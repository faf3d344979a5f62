package org.missionpartnerships.mission.mission;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.chronology.KnownStreams;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.chronology.RecordsThen;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.mission.mission.Mission.Framed;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.Mission.Recorded;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** The missions, each in the ledger of its lead city. */
@Singleton
public class Missions implements ProposedMissions, RecordedMissions {

    public static final StreamType<MissionCommand, Mission, MissionEvent, MissionRejection> TYPE =
            new StreamType<>("missions", new MissionDecider(), MissionEvent.CODEC);

    private final CommandLanes lanes;
    private final KnownStreams known;
    private final RecordsThen records;

    Missions(CommandLanes lanes, KnownStreams known, RecordsThen records) {
        this.lanes = lanes;
        this.known = known;
        this.records = records;
    }

    Handled<Mission, MissionRejection> handle(MissionCommand command, CityId leadCity, CommandContext context) {
        return lanes.handle(
                TYPE,
                new Ledger(leadCity.value()),
                TYPE.stream(command.mission().value()),
                command,
                context);
    }

    @Override
    public Optional<Versioned> find(MissionId mission) {
        return lanes.load(TYPE, TYPE.stream(mission.value()))
                .flatMap(loaded -> loaded.state() instanceof Recorded recorded
                        ? Optional.of(new Versioned(recorded, loaded.version()))
                        : Optional.empty());
    }

    @Override
    public Versioned get(MissionId mission) {
        return find(mission)
                .orElseThrow(() -> LifeCycleProblems.notFound(mission).exception());
    }

    @Override
    public Then<Mission> get(MissionId mission, Moment moment) {
        Versioned now = get(mission);
        return records.get(TYPE, TYPE.stream(mission.value()), now.leadCity(), moment, Recorded.class::isInstance);
    }

    @Override
    public Known proposed(MissionId mission) {
        return switch (get(mission).mission()) {
            case Framed _ ->
                throw LifeCycleProblems.notProposed(mission, "build on it").exception();
            case Known known -> known;
        };
    }

    @Override
    public Optional<Known> asKnown(Known mission, @Nullable KnownAt knownAt) {
        return knownAt == null
                ? Optional.of(mission)
                : known.load(TYPE, TYPE.stream(mission.id().value()), knownAt)
                        .map(KnownStreams.Known::state)
                        .filter(Known.class::isInstance)
                        .map(Known.class::cast);
    }

    @Override
    public @Nullable FitTestOverride fitTestOverride(MissionId mission, @Nullable KnownAt knownAt) {
        return asKnown(proposed(mission), knownAt)
                .flatMap(Known::launched)
                .map(MissionLaunched::fitTestOverride)
                .orElse(null);
    }

    @Override
    public ProposedMission require(MissionId id) {
        Known mission = proposed(id);
        return new ProposedMission(
                id,
                mission.proposal().title(),
                mission.proposal().leadCity(),
                mission.cities().toList(),
                mission.status(),
                mission.proposal().parent(),
                mission.launched().map(MissionLaunched::occurred).orElse(null));
    }
}
