package org.missionpartnerships.mission.profile;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.chronology.KnownStreams;
import org.missionpartnerships.mission.chronology.KnownStreams.Known;
import org.missionpartnerships.published.mission.CityProfileEvent;
import org.missionpartnerships.published.value.CityId;

/** The cities' profiles, each in its city's ledger. */
@Singleton
public class CityProfiles {

    public static final StreamType<CityProfileCommand, CityProfile, CityProfileEvent, CityProfileRejection> TYPE =
            new StreamType<>("city-profiles", new CityProfileDecider(), CityProfileEvent.CODEC);

    private final CommandLanes lanes;
    private final KnownStreams known;

    CityProfiles(CommandLanes lanes, KnownStreams known) {
        this.lanes = lanes;
        this.known = known;
    }

    Handled<CityProfile, CityProfileRejection> handle(CityProfileCommand command, CommandContext context) {
        CityId city = command.city();
        return lanes.handle(TYPE, new Ledger(city.value()), TYPE.stream(city.value()), command, context);
    }

    /**
     * What was recorded; of a city of which nothing was, an empty profile.
     *
     * @param knownAt null for all that is
     */
    CityProfile get(CityId city, @Nullable KnownAt knownAt) {
        return known.load(TYPE, TYPE.stream(city.value()), knownAt)
                .map(Known::state)
                .orElse(CityProfile.EMPTY);
    }
}
