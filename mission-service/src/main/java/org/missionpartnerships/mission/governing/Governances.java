package org.missionpartnerships.mission.governing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.chronology.KnownStreams;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** How the missions are governed: one stream per mission, in the ledger of its lead city. */
@Singleton
public class Governances {

    public static final StreamType<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection> TYPE =
            new StreamType<>("governance", new GovernanceDecider(), GovernanceEvent.CODEC);

    private final CommandLanes lanes;
    private final KnownStreams known;
    private final FollowedEvents followed;

    Governances(CommandLanes lanes, KnownStreams known, FollowedEvents followed) {
        this.lanes = lanes;
        this.known = known;
        this.followed = followed;
    }

    Handled<Governance, GovernanceRejection> handle(
            GovernanceCommand command, CityId leadCity, CommandContext context) {
        return lanes.handle(TYPE, new Ledger(leadCity.value()), stream(command.mission()), command, context);
    }

    /** Version 0 where nothing is on record. */
    Versioned get(MissionId mission) {
        return lanes.load(TYPE, stream(mission))
                .map(loaded -> new Versioned(loaded.state(), loaded.version()))
                .orElseGet(() -> new Versioned(Governance.NONE, 0));
    }

    /**
     * What had been recorded by an instant, with where each thing comes from.
     *
     * @param leadCity whose line tells what the events are known to follow
     */
    GovernanceAsKnown asKnown(MissionId mission, CityId leadCity, KnownAt knownAt) {
        // The day plays no part in the first days.
        return GovernanceAsKnown.of(
                known.events(stream(mission), knownAt),
                dates -> followed.at(LocalDate.EPOCH, leadCity, knownAt, dates).firstDays());
    }

    private static StreamId stream(MissionId mission) {
        return TYPE.stream(mission.value());
    }

    record Versioned(Governance governance, long version) {}
}
