package org.missionpartnerships.mission.convening;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.convening.Series.Absent;
import org.missionpartnerships.mission.convening.Series.Created;
import org.missionpartnerships.mission.convening.SeriesCommand.CancelEdition;
import org.missionpartnerships.mission.convening.SeriesCommand.CreateSeries;
import org.missionpartnerships.mission.convening.SeriesCommand.HoldEdition;
import org.missionpartnerships.mission.convening.SeriesCommand.MoveEdition;
import org.missionpartnerships.mission.convening.SeriesCommand.ScheduleEdition;
import org.missionpartnerships.mission.convening.SeriesRejection.EditionAlreadyHeld;
import org.missionpartnerships.mission.convening.SeriesRejection.EditionAlreadyScheduled;
import org.missionpartnerships.mission.convening.SeriesRejection.EditionNotFound;
import org.missionpartnerships.mission.convening.SeriesRejection.EditionWasCancelled;
import org.missionpartnerships.mission.convening.SeriesRejection.SeriesAlreadyCreated;
import org.missionpartnerships.mission.convening.SeriesRejection.SeriesNotFound;
import org.missionpartnerships.mission.convening.SeriesRejection.SeriesOfAnother;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.mission.SeriesEvent.EditionCancelled;
import org.missionpartnerships.published.mission.SeriesEvent.EditionHeld;
import org.missionpartnerships.published.mission.SeriesEvent.EditionMoved;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.mission.SeriesEvent.SeriesCreated;
import org.missionpartnerships.published.mission.SeriesId;

/** The rules of the record of a series of meetings. Saying the same again changes nothing. */
public final class SeriesDecider implements Decider<SeriesCommand, Series, SeriesEvent, SeriesRejection> {

    @Override
    public Series initial() {
        return new Absent();
    }

    @Override
    public boolean begins(SeriesCommand command) {
        return command instanceof CreateSeries;
    }

    @Override
    public Decision<SeriesEvent, SeriesRejection> decide(SeriesCommand command, Series state) {
        return switch (state) {
            case Absent _ ->
                switch (command) {
                    case CreateSeries create -> Decision.accept(created(create));
                    case ScheduleEdition schedule ->
                        withSeries(
                                schedule.series(),
                                schedule.ifAbsent(),
                                created -> scheduled(schedule, created.creation()));
                    case HoldEdition hold ->
                        withSeries(
                                hold.series(),
                                hold.ifAbsent(),
                                created -> held(hold, created, Edition.unknown(hold.edition())));
                    case MoveEdition _, CancelEdition _ -> Decision.reject(new SeriesNotFound(command.series()));
                };
            case Created series ->
                switch (command) {
                    case CreateSeries create -> createAgain(create, series);
                    case ScheduleEdition schedule ->
                        foreign(schedule.ifAbsent(), series).orElseGet(() -> schedule(schedule, series));
                    case MoveEdition move -> move(move, series);
                    case HoldEdition hold -> foreign(hold.ifAbsent(), series).orElseGet(() -> hold(hold, series));
                    case CancelEdition cancel -> cancel(cancel, series);
                };
        };
    }

    private interface First {
        SeriesEvent in(Created series);
    }

    private static Decision<SeriesEvent, SeriesRejection> withSeries(
            SeriesId series, @Nullable CreateSeries ifAbsent, First first) {
        if (ifAbsent == null) {
            return Decision.reject(new SeriesNotFound(series));
        }
        SeriesCreated created = created(ifAbsent);
        return Decision.accept(created, first.in(Created.of(created)));
    }

    /** The refusal of a command for a mission's own series, where the series that stands there is another's. */
    private static Optional<Decision<SeriesEvent, SeriesRejection>> foreign(
            @Nullable CreateSeries ifAbsent, Created series) {
        return Optional.ofNullable(ifAbsent)
                .map(CreateSeries::mission)
                .filter(mission -> !mission.equals(series.creation().mission()))
                .map(mission -> Decision.reject(new SeriesOfAnother(
                        series.creation().series(), mission, series.creation().mission())));
    }

    private static Decision<SeriesEvent, SeriesRejection> createAgain(CreateSeries command, Created series) {
        return created(command).equals(series.creation())
                ? Decision.nothing()
                : Decision.reject(new SeriesAlreadyCreated(
                        command.series(), series.creation().title()));
    }

    private static SeriesCreated created(CreateSeries command) {
        return new SeriesCreated(
                command.series(),
                command.mission(),
                command.city(),
                command.title(),
                command.description(),
                command.interval(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    /** That it was planned may be told when it is already known to have been held, but nobody plans what is certainly over. */
    private static Decision<SeriesEvent, SeriesRejection> schedule(ScheduleEdition command, Created series) {
        EditionScheduled scheduled = scheduled(command, series.creation());
        EditionScheduled earlier =
                series.edition(command.edition()).map(Edition::scheduled).orElse(null);
        if (earlier == null) {
            return series.edition(command.edition())
                    .map(Edition::held)
                    .filter(held -> held.occurred().isCertainlyBefore(scheduled.occurred()))
                    .<Decision<SeriesEvent, SeriesRejection>>map(held -> Decision.reject(new EditionAlreadyHeld(
                            command.series(), command.edition(), held.occurred().edtf())))
                    .orElseGet(() -> Decision.accept(scheduled));
        }
        return earlier.equals(scheduled)
                ? Decision.nothing()
                : Decision.reject(new EditionAlreadyScheduled(command.series(), command.edition()));
    }

    private static EditionScheduled scheduled(ScheduleEdition command, SeriesCreated creation) {
        return new EditionScheduled(
                command.series(),
                creation.mission(),
                command.edition(),
                command.title(),
                command.planned(),
                command.place(),
                command.hostCity(),
                command.host(),
                command.description(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static Decision<SeriesEvent, SeriesRejection> move(MoveEdition command, Created series) {
        EditionMoved moved = new EditionMoved(
                command.series(),
                series.creation().mission(),
                command.edition(),
                command.planned(),
                command.place(),
                command.hostCity(),
                command.host(),
                command.reason(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        List<EditionMoved> moves =
                series.edition(command.edition()).map(Edition::moves).orElse(List.of());
        return !moves.isEmpty() && moves.getLast().equals(moved)
                ? Decision.nothing()
                : ifStillToCome(command.edition(), series, moved);
    }

    private static Decision<SeriesEvent, SeriesRejection> cancel(CancelEdition command, Created series) {
        EditionCancelled cancelled = new EditionCancelled(
                command.series(),
                series.creation().mission(),
                command.edition(),
                command.reason(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        boolean repeated = series.edition(command.edition())
                .map(Edition::cancelled)
                .filter(cancelled::equals)
                .isPresent();
        return repeated ? Decision.nothing() : ifStillToCome(command.edition(), series, cancelled);
    }

    /** Only what is planned, and neither held nor cancelled, can be moved or cancelled. */
    private static Decision<SeriesEvent, SeriesRejection> ifStillToCome(
            EditionId id, Created series, SeriesEvent event) {
        return series.edition(id)
                .map(edition -> over(edition, series)
                        .<Decision<SeriesEvent, SeriesRejection>>map(Decision::reject)
                        .orElseGet(() -> Decision.accept(event)))
                .orElseGet(() ->
                        Decision.reject(new EditionNotFound(series.creation().series(), id)));
    }

    private static Optional<SeriesRejection> over(Edition edition, Created series) {
        SeriesId id = series.creation().series();
        if (edition.held() != null) {
            return Optional.of(new EditionAlreadyHeld(
                    id, edition.id(), edition.held().occurred().edtf()));
        }
        return Optional.ofNullable(edition.cancelled())
                .map(cancelled -> new EditionWasCancelled(
                        id, edition.id(), cancelled.occurred().edtf()));
    }

    private static Decision<SeriesEvent, SeriesRejection> hold(HoldEdition command, Created series) {
        Edition edition = series.edition(command.edition()).orElseGet(() -> Edition.unknown(command.edition()));
        EditionHeld held = held(command, series, edition);
        if (held.equals(edition.held())) {
            return Decision.nothing();
        }
        return over(edition, series)
                .<Decision<SeriesEvent, SeriesRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(held));
    }

    private static EditionHeld held(HoldEdition command, Created series, Edition edition) {
        return new EditionHeld(
                command.series(),
                series.creation().mission(),
                command.edition(),
                Objects.requireNonNullElseGet(
                        command.title(),
                        () -> edition.title().orElse(series.creation().title())),
                command.place(),
                command.hostCity(),
                command.host(),
                command.attendance(),
                command.description(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    @Override
    public Series evolve(Series state, SeriesEvent event) {
        return switch (state) {
            case Absent _ -> event instanceof SeriesCreated created ? Created.of(created) : state;
            case Created series ->
                switch (event) {
                    case SeriesCreated _ -> series;
                    case EditionScheduled scheduled ->
                        series.with(scheduled.edition(), edition -> edition.with(scheduled));
                    case EditionMoved moved -> series.with(moved.edition(), edition -> edition.with(moved));
                    case EditionHeld held -> series.with(held.edition(), edition -> edition.with(held));
                    case EditionCancelled cancelled ->
                        series.with(cancelled.edition(), edition -> edition.with(cancelled));
                };
        };
    }
}
