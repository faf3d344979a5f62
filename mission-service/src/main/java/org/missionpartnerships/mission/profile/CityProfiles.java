package org.missionpartnerships.mission.profile;

import jakarta.inject.Singleton;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.published.mission.CityProfileEvent;
import org.missionpartnerships.published.value.CityId;

/** The cities' profiles, each in its city's ledger. */
@Singleton
public class CityProfiles {

    public static final StreamType<CityProfileCommand, CityProfile, CityProfileEvent, CityProfileRejection> TYPE =
            new StreamType<>("city-profiles", new CityProfileDecider(), CityProfileEvent.CODEC);

    private final CommandLanes lanes;

    CityProfiles(CommandLanes lanes) {
        this.lanes = lanes;
    }

    Handled<CityProfile, CityProfileRejection> handle(CityProfileCommand command, CommandContext context) {
        CityId city = command.city();
        return lanes.handle(TYPE, new Ledger(city.value()), TYPE.stream(city.value()), command, context);
    }

    /** What was recorded so far; of a city of which nothing was, an empty profile. */
    Versioned get(CityId city) {
        return lanes.load(TYPE, TYPE.stream(city.value()))
                .map(loaded -> new Versioned(loaded.state(), loaded.version()))
                .orElse(new Versioned(CityProfile.EMPTY, 0));
    }

    record Versioned(CityProfile profile, long version) {}
}
