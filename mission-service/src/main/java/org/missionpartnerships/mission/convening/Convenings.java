package org.missionpartnerships.mission.convening;

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
import org.missionpartnerships.mission.convening.Series.Created;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.CityId;

/** The series of meetings, each in the ledger of its city, or of its mission's lead city, or of the network. */
@Singleton
public class Convenings {

    public static final StreamType<SeriesCommand, Series, SeriesEvent, SeriesRejection> TYPE =
            new StreamType<>("series", new SeriesDecider(), SeriesEvent.CODEC);

    private final CommandLanes lanes;
    private final KnownStreams known;

    Convenings(CommandLanes lanes, KnownStreams known) {
        this.lanes = lanes;
        this.known = known;
    }

    /** @param home the city, or the network, in whose ledger the series lives */
    Handled<Series, SeriesRejection> handle(SeriesCommand command, CityId home, CommandContext context) {
        return lanes.handle(
                TYPE, new Ledger(home.value()), TYPE.stream(command.series().value()), command, context);
    }

    /**
     * A series and the version of its record; empty if nobody had created it.
     *
     * @param knownAt null for the series as it is
     */
    Optional<Versioned> find(SeriesId series, @Nullable KnownAt knownAt) {
        return known.load(TYPE, TYPE.stream(series.value()), knownAt)
                .flatMap(loaded -> loaded.state() instanceof Created created
                        ? Optional.of(new Versioned(created, loaded.version()))
                        : Optional.empty());
    }

    Versioned get(SeriesId series) {
        return get(series, null);
    }

    /** @param knownAt null for the series as it is */
    Versioned get(SeriesId series, @Nullable KnownAt knownAt) {
        return find(series, knownAt)
                .orElseThrow(() -> ConveningProblems.unknown(series).exception());
    }

    record Versioned(Created series, long version) {

        CityId home() {
            CityId city = series.creation().city();
            return city == null ? CityId.NETWORK : city;
        }
    }
}
