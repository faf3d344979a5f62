package org.missionpartnerships.mission.governing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.governing.Governance.Body;
import org.missionpartnerships.mission.governing.Governance.Group;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingAlreadyHeld;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingAlreadyOver;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingAlreadyScheduled;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFilled;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupNotFound;
import org.missionpartnerships.mission.governing.MeetingCommand.CancelMeeting;
import org.missionpartnerships.mission.governing.MeetingCommand.MoveMeeting;
import org.missionpartnerships.mission.governing.MeetingCommand.ScheduleMeeting;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCancelled;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingMoved;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingScheduled;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingStatus;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/**
 * The rules of meetings: planned, moved and cancelled before they are held; held once, in the time of the body or group, and
 * attended from seats that someone may have held.
 */
final class MeetingRules {

    private MeetingRules() {}

    static Decision<GovernanceEvent, GovernanceRejection> decide(MeetingCommand command, Governance governance) {
        Meeting known = governance.meetings().get(command.meeting());
        return switch (command) {
            case ScheduleMeeting schedule -> schedule(schedule.event(), known, governance);
            case MoveMeeting move -> known == null ? notFound(move) : move(move.event(known), known);
            case CancelMeeting cancel -> known == null ? notFound(cancel) : cancel(cancel.event(known), known);
        };
    }

    private static Decision<GovernanceEvent, GovernanceRejection> notFound(MeetingCommand command) {
        return Decision.reject(new MeetingNotFound(command.mission(), command.meeting()));
    }

    /** That it was planned may be told when it is already known to have been held, but nobody plans what is certainly over. */
    private static Decision<GovernanceEvent, GovernanceRejection> schedule(
            MeetingScheduled event, @Nullable Meeting known, Governance governance) {
        if (known != null && event.equals(known.scheduled())) {
            return Decision.nothing();
        }
        if (known != null
                && (known.scheduled() != null
                        || !known.of().equals(Meeting.of(event).of()))) {
            return Decision.reject(new MeetingAlreadyScheduled(event.mission(), event.meeting(), known.of()));
        }
        if (known != null && known.held() != null && known.held().occurred().isCertainlyBefore(event.occurred())) {
            return over(event.mission(), known, known.held());
        }
        return outsideItsTime(event, governance)
                .<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(event));
    }

    private static Optional<GovernanceRejection> outsideItsTime(MeetingScheduled event, Governance governance) {
        GoverningBodyId body = event.body();
        if (body == null) {
            return governance
                    .group(event.workingGroup())
                    .map(group -> outsideItsTime(event, group.span(), named(group)))
                    .orElseGet(() -> Optional.of(new WorkingGroupNotFound(event.mission(), event.workingGroup())));
        }
        return governance
                .body(body)
                .map(known -> outsideItsTime(event, known.span(), BodyRules.named(body)))
                .orElseGet(() -> Optional.of(new GoverningBodyNotFound(event.mission(), body)));
    }

    private static Optional<GovernanceRejection> outsideItsTime(MeetingScheduled event, Span span, String thing) {
        return Optional.ofNullable(event.planned()).flatMap(day -> span.refusal(event.mission(), thing, day));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> move(MeetingMoved event, Meeting known) {
        return !known.moves().isEmpty() && known.moves().getLast().equals(event)
                ? Decision.nothing()
                : ifStillToCome(event.mission(), known, event);
    }

    private static Decision<GovernanceEvent, GovernanceRejection> cancel(MeetingCancelled event, Meeting known) {
        return event.equals(known.cancelled()) ? Decision.nothing() : ifStillToCome(event.mission(), known, event);
    }

    private static Decision<GovernanceEvent, GovernanceRejection> ifStillToCome(
            MissionId mission, Meeting known, GovernanceEvent event) {
        if (known.held() != null) {
            return over(mission, known, known.held());
        }
        return cancelled(mission, known)
                .<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(event));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> over(
            MissionId mission, Meeting known, MeetingHeld held) {
        return Decision.reject(new MeetingAlreadyOver(
                mission, known.id(), MeetingStatus.HELD, held.occurred().edtf()));
    }

    private static Optional<GovernanceRejection> cancelled(MissionId mission, Meeting known) {
        return Optional.ofNullable(known.cancelled())
                .map(cancelled -> new MeetingAlreadyOver(
                        mission,
                        known.id(),
                        MeetingStatus.CANCELLED,
                        cancelled.occurred().edtf()));
    }

    static Decision<GovernanceEvent, GovernanceRejection> hold(MeetingHeld event, Body body, Governance governance) {
        return hold(
                event,
                governance,
                body.span(),
                BodyRules.named(body.established().body()),
                body);
    }

    static Decision<GovernanceEvent, GovernanceRejection> hold(MeetingHeld event, Group group, Governance governance) {
        return hold(event, governance, group.span(), named(group), null);
    }

    private static Decision<GovernanceEvent, GovernanceRejection> hold(
            MeetingHeld event, Governance governance, Span span, String thing, @Nullable Body body) {
        Meeting known = governance.meetings().get(event.meeting());
        if (known != null && event.equals(known.held())) {
            return Decision.nothing();
        }
        return Optional.ofNullable(known)
                .flatMap(meeting -> taken(event, meeting, thing))
                .or(() -> span.refusal(event.mission(), thing, event.occurred()))
                .or(() -> body == null ? Optional.empty() : anyNotFilled(event, body))
                .<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(event));
    }

    private static Optional<GovernanceRejection> taken(MeetingHeld event, Meeting known, String thing) {
        if (known.held() != null) {
            return Optional.of(new MeetingAlreadyHeld(
                    event.mission(), event.meeting(), known.held().occurred().edtf()));
        }
        return known.of().equals(thing)
                ? cancelled(event.mission(), known)
                : Optional.of(new MeetingAlreadyScheduled(event.mission(), event.meeting(), known.of()));
    }

    private static Optional<GovernanceRejection> anyNotFilled(MeetingHeld event, Body body) {
        return event.seats().stream()
                .flatMap(seat -> notFilled(event.mission(), body, seat, event.occurred()).stream())
                .findFirst();
    }

    private static String named(Group group) {
        return WorkingGroupRules.named(group.formed().workingGroup());
    }

    /** Refuses a seat that does not exist, or that certainly nobody held that day. */
    static Optional<GovernanceRejection> notFilled(MissionId mission, Body body, SeatId id, Occurred day) {
        GoverningBodyId bodyId = body.established().body();
        Post<SeatAssigned, SeatVacated> seat = body.seats().get(id);
        if (seat == null) {
            return Optional.of(new SeatNotFound(mission, bodyId, id));
        }
        if (seat.tenures().stream().anyMatch(tenure -> tenure.span().during(day) != Certainty.NOT_YET)) {
            return Optional.empty();
        }
        List<String> tenures = seat.tenures().stream()
                .map(tenure -> tenure.taken().holder().name() + " " + tenure.span())
                .toList();
        return Optional.of(new SeatNotFilled(mission, bodyId, id, day.edtf(), tenures));
    }
}
