package org.missionpartnerships.mission.city;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.chronology.KnownStreams;
import org.missionpartnerships.mission.chronology.KnownStreams.Known;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.chronology.RecordsThen;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.mission.city.City.Registered;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.CityId;

/** The cities, each first in its own ledger. */
@Singleton
public class Cities implements RegisteredCities {

    public static final StreamType<CityCommand, City, CityEvent, CityRejection> TYPE =
            new StreamType<>("cities", new CityDecider(), CityEvent.CODEC);

    private final CommandLanes lanes;
    private final KnownStreams known;
    private final RecordsThen records;

    /** Cities that were found once: they stay registered, so nobody need ask again. */
    private final Set<CityId> confirmed = ConcurrentHashMap.newKeySet();

    Cities(CommandLanes lanes, KnownStreams known, RecordsThen records) {
        this.lanes = lanes;
        this.known = known;
        this.records = records;
    }

    Handled<City, CityRejection> handle(CityCommand command, CommandContext context) {
        CityId city = command.city();
        return lanes.handle(TYPE, new Ledger(city.value()), TYPE.stream(city.value()), command, context);
    }

    /** A city and the version of its record; empty if nobody registered it. */
    Optional<Versioned> find(CityId city) {
        return lanes.load(TYPE, TYPE.stream(city.value()))
                .flatMap(loaded -> loaded.state() instanceof Registered registered
                        ? Optional.of(new Versioned(registered, loaded.version()))
                        : Optional.empty());
    }

    Versioned get(CityId city) {
        return find(city).orElseThrow(() -> CityProblems.notFound(city).exception());
    }

    /** A city at some moment; ends the request with 404 if nobody registered it, or it was not there then. */
    Then<City> get(CityId city, Moment moment) {
        get(city); // or 404 with its id
        return records.get(TYPE, TYPE.stream(city.value()), city, moment, Registered.class::isInstance);
    }

    /**
     * What was known of a city at an instant: before it was registered nothing but its registration, for which it is asked.
     *
     * @param knownAt null for the city as it is
     */
    Registered asKnown(CityId city, @Nullable KnownAt knownAt) {
        Registered now = get(city).city();
        return knownAt == null
                ? now
                : known.load(TYPE, TYPE.stream(city.value()), knownAt)
                        .map(Known::state)
                        .filter(Registered.class::isInstance)
                        .map(Registered.class::cast)
                        .orElseGet(() -> Registered.from(now.registration()));
    }

    record Versioned(Registered city, long version) {}

    @Override
    public void require(CityId city) {
        if (!confirmed.contains(city)) {
            get(city);
            confirmed.add(city);
        }
    }

    @Override
    public void requireTerm(CityId city, TermId term) {
        if (get(city).city().term(term).isEmpty()) {
            throw CityProblems.termNotFound(city, term).exception();
        }
    }
}
