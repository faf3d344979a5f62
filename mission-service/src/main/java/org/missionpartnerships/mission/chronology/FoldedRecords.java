package org.missionpartnerships.mission.chronology;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.missionpartnerships.edge.page.Latest;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.mission.chronology.RecordAsOf.PossibleEvent;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.PublishedEvent;

@Singleton
class FoldedRecords implements RecordsThen {

    private final KnownStreams streams;
    private final FollowedEvents followed;

    FoldedRecords(KnownStreams streams, FollowedEvents followed) {
        this.streams = streams;
        this.followed = followed;
    }

    @Override
    public <S, E extends PublishedEvent> Then<S> get(
            StreamType<?, S, E, ?> type, StreamId stream, CityId line, Moment moment, Predicate<S> isThere) {
        LocalDate day = moment.day();
        if (day == null) {
            return streams.load(type, stream, moment.knownAt())
                    .filter(known -> isThere.test(known.state()))
                    .map(known -> new Then<>(known.state(), known.version(), null))
                    .orElseThrow(
                            () -> MomentProblems.notThereThen(stream, moment).exception());
        }
        KnownAt known = KnownAt.orEver(moment.knownAt());
        List<Told<E>> told = streams.events(stream, known).stream()
                .map(event -> new Told<>(event, type.codec().decode(event.type(), event.payload())))
                .toList();
        At at = followed.at(
                day, line, known, told.stream().map(one -> one.said().occurred()));
        Fold<S, E> certain = Fold.of(type, told, at, _ -> false);
        if (isThere.test(certain.state())) {
            return certain.then(at, Certainty.CERTAIN);
        }
        Fold<S, E> possible = Fold.of(type, told, at, state -> !isThere.test(state));
        if (isThere.test(possible.state())) {
            return possible.then(at, Certainty.POSSIBLE);
        }
        throw MomentProblems.notThereThen(stream, moment).exception();
    }

    private record Told<E extends PublishedEvent>(RecordedEvent event, E said) {

        PossibleEvent shown() {
            return new PossibleEvent(event.id(), event.type().name(), said.occurred(), said.source());
        }
    }

    /** @param beside what may have happened and is not in the state */
    private record Fold<S, E extends PublishedEvent>(S state, List<Told<E>> beside, long version) {

        /** @param takesPossible whether a state takes in what may have happened */
        static <S, E extends PublishedEvent> Fold<S, E> of(
                StreamType<?, S, E, ?> type, List<Told<E>> told, At at, Predicate<S> takesPossible) {
            S state = type.decider().initial();
            List<Told<E>> beside = new ArrayList<>();
            for (Told<E> one : told) {
                Certainty certainty = at.certainty(one.said().occurred());
                if (certainty == Certainty.CERTAIN || certainty == Certainty.POSSIBLE && takesPossible.test(state)) {
                    state = type.decider().evolve(state, one.said());
                } else if (certainty == Certainty.POSSIBLE) {
                    beside.add(one);
                }
            }
            return new Fold<>(
                    state, beside, told.isEmpty() ? 0 : told.getLast().event().version());
        }

        Then<S> then(At at, Certainty certainty) {
            Latest<PossibleEvent> possibly =
                    Latest.of(beside.stream().map(Told::shown).toList(), RecordAsOf.MOST);
            return new Then<>(
                    state, version, new RecordAsOf(at.day(), certainty, possibly.items(), possibly.complete()));
        }
    }
}
