package org.missionpartnerships.mission.convening;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.EditionStatus;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.mission.SeriesEvent.EditionCancelled;
import org.missionpartnerships.published.mission.SeriesEvent.EditionHeld;
import org.missionpartnerships.published.mission.SeriesEvent.EditionMoved;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** A meeting of a series: planned, perhaps moved, then held or cancelled; or known only by having been held. */
public record Edition(
        EditionId id,
        @Nullable EditionScheduled scheduled,
        List<EditionMoved> moves,
        @Nullable EditionHeld held,
        @Nullable EditionCancelled cancelled) {

    public Edition {
        moves = List.copyOf(moves);
    }

    static Edition unknown(EditionId id) {
        return new Edition(id, null, List.of(), null, null);
    }

    Edition with(EditionScheduled event) {
        return new Edition(id, event, moves, held, cancelled);
    }

    Edition with(EditionMoved event) {
        return new Edition(
                id, scheduled, Stream.concat(moves.stream(), Stream.of(event)).toList(), held, cancelled);
    }

    Edition with(EditionHeld event) {
        return new Edition(id, scheduled, moves, event, cancelled);
    }

    Edition with(EditionCancelled event) {
        return new Edition(id, scheduled, moves, held, event);
    }

    /** How it stands on record; empty if nothing is left of it, as before its first event. */
    Optional<EditionStatus> status() {
        return statuses(_ -> true).reduce((_, later) -> later);
    }

    Stream<Occurred> dates() {
        return Stream.of(Stream.of(scheduled, held, cancelled), moves.stream())
                .<@Nullable SeriesEvent>flatMap(Function.identity())
                .filter(Objects::nonNull)
                .map(SeriesEvent::occurred);
    }

    /** What may have happened of it by then. */
    Edition upTo(At at) {
        return new Edition(
                id,
                ifHappened(scheduled, at),
                moves.stream().filter(event -> mayHaveHappened(event, at)).toList(),
                ifHappened(held, at),
                ifHappened(cancelled, at));
    }

    /** How it stands, going by those of its events that are as sure as this; the last is the furthest. */
    Stream<EditionStatus> statuses(At at, Certainty certainty) {
        return statuses(event -> at.certainty(event.occurred()) == certainty);
    }

    private Stream<EditionStatus> statuses(Predicate<SeriesEvent> counts) {
        return Stream.of(
                        status(scheduled, EditionStatus.SCHEDULED, counts),
                        status(cancelled, EditionStatus.CANCELLED, counts),
                        status(held, EditionStatus.HELD, counts))
                .flatMap(Optional::stream);
    }

    private static Optional<EditionStatus> status(
            @Nullable SeriesEvent event, EditionStatus status, Predicate<SeriesEvent> counts) {
        return Optional.ofNullable(event).filter(counts).map(_ -> status);
    }

    /** For when it was planned last; null where that is open, or nobody planned it on record. */
    @Nullable
    Occurred planned() {
        return moves.isEmpty()
                ? scheduled == null ? null : scheduled.planned()
                : moves.getLast().planned();
    }

    @Nullable
    String place() {
        return last(EditionScheduled::place, EditionMoved::place, EditionHeld::place);
    }

    @Nullable
    CityId hostCity() {
        return last(EditionScheduled::hostCity, EditionMoved::hostCity, EditionHeld::hostCity);
    }

    @Nullable
    Party host() {
        return last(EditionScheduled::host, EditionMoved::host, EditionHeld::host);
    }

    @Nullable
    String description() {
        return last(EditionScheduled::description, _ -> null, EditionHeld::description);
    }

    Optional<String> title() {
        return Optional.ofNullable(last(EditionScheduled::title, _ -> null, EditionHeld::title));
    }

    /** What was said last of something that a plan, its moves and the meeting itself may each say. */
    private <T> @Nullable T last(
            Function<EditionScheduled, @Nullable T> ofPlan,
            Function<EditionMoved, @Nullable T> ofMove,
            Function<EditionHeld, @Nullable T> ofMeeting) {
        return Stream.of(
                        Stream.ofNullable(held).map(ofMeeting),
                        moves.reversed().stream().map(ofMove),
                        Stream.ofNullable(scheduled).map(ofPlan))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static <E extends SeriesEvent> @Nullable E ifHappened(@Nullable E event, At at) {
        return event != null && mayHaveHappened(event, at) ? event : null;
    }

    private static boolean mayHaveHappened(SeriesEvent event, At at) {
        return at.certainty(event.occurred()) != Certainty.NOT_YET;
    }
}
