package org.missionpartnerships.mission.governing;

import java.util.Optional;
import java.util.function.Supplier;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.governing.Governance.Body;
import org.missionpartnerships.mission.governing.Governance.Roster;
import org.missionpartnerships.mission.governing.GovernanceCommand.AssignSeat;
import org.missionpartnerships.mission.governing.GovernanceCommand.BodyCommand;
import org.missionpartnerships.mission.governing.GovernanceCommand.CorrectSeatDates;
import org.missionpartnerships.mission.governing.GovernanceCommand.DefineDecisionProcess;
import org.missionpartnerships.mission.governing.GovernanceCommand.DissolveGoverningBody;
import org.missionpartnerships.mission.governing.GovernanceCommand.EstablishGoverningBody;
import org.missionpartnerships.mission.governing.GovernanceCommand.HoldMeeting;
import org.missionpartnerships.mission.governing.GovernanceCommand.PromiseMeetingCadence;
import org.missionpartnerships.mission.governing.GovernanceCommand.TellRoster;
import org.missionpartnerships.mission.governing.GovernanceCommand.VacateSeat;
import org.missionpartnerships.mission.governing.GovernanceCommand.WithdrawRoster;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionProcessAlreadyDefined;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyAlreadyDissolved;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyAlreadyEstablished;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.mission.governing.GovernanceRejection.RosterAlreadyTold;
import org.missionpartnerships.mission.governing.GovernanceRejection.RosterAlreadyWithdrawn;
import org.missionpartnerships.mission.governing.GovernanceRejection.RosterNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatAlreadyVacant;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatTaken;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatTenureNotFound;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyDissolved;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterTold;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterWithdrawn;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** The rules of a governing body: its time, its seats, its way of deciding. */
final class BodyRules {

    private BodyRules() {}

    static Decision<GovernanceEvent, GovernanceRejection> decide(BodyCommand command, Governance governance) {
        Optional<Body> known = governance.body(command.body());
        if (known.isEmpty()) {
            return decideUnknown(command);
        }
        Body body = known.get();
        return switch (command) {
            case EstablishGoverningBody establish -> establishAgain(establish.event(), body);
            case DissolveGoverningBody dissolve -> dissolve(dissolve.event(), body);
            case AssignSeat assign -> assign(assign.event(), body);
            case VacateSeat vacate -> vacate(vacate.event(), body);
            case CorrectSeatDates correct -> correct(correct, body);
            case TellRoster tell -> tell(tell.event(), body);
            case WithdrawRoster withdraw -> withdraw(withdraw.event(), body);
            case DefineDecisionProcess define -> define(define.event(), body);
            case PromiseMeetingCadence promise ->
                body.cadences().inOrder().contains(promise.event())
                        ? Decision.nothing()
                        : within(body, command.mission(), command.occurred(), () -> Decision.accept(promise.event()));
            case HoldMeeting hold -> MeetingRules.hold(hold.event(), body, governance);
        };
    }

    private static Decision<GovernanceEvent, GovernanceRejection> decideUnknown(BodyCommand command) {
        return switch (command) {
            case EstablishGoverningBody establish -> Decision.accept(establish.event());
            case DissolveGoverningBody _,
                    AssignSeat _,
                    VacateSeat _,
                    CorrectSeatDates _,
                    TellRoster _,
                    WithdrawRoster _,
                    DefineDecisionProcess _,
                    PromiseMeetingCadence _,
                    HoldMeeting _ -> Decision.reject(new GoverningBodyNotFound(command.mission(), command.body()));
        };
    }

    private static Decision<GovernanceEvent, GovernanceRejection> establishAgain(
            GoverningBodyEstablished event, Body body) {
        return event.equals(body.established())
                ? Decision.nothing()
                : Decision.reject(new GoverningBodyAlreadyEstablished(
                        event.mission(), event.body(), body.established().name()));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> dissolve(GoverningBodyDissolved event, Body body) {
        if (body.dissolved() != null) {
            return event.equals(body.dissolved())
                    ? Decision.nothing()
                    : Decision.reject(new GoverningBodyAlreadyDissolved(
                            event.mission(),
                            event.body(),
                            body.dissolved().occurred().edtf()));
        }
        return within(body, event.mission(), event.occurred(), () -> Decision.accept(event));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> assign(SeatAssigned event, Body body) {
        Post<SeatAssigned, SeatVacated> seat = body.seats().getOrDefault(event.seat(), Post.empty());
        if (seat.tenures().stream().anyMatch(tenure -> tenure.taken().equals(event))) {
            return Decision.nothing();
        }
        Span span = new Span(event.occurred(), event.until());
        return ends(event.mission(), event.seat(), event.holder(), span)
                .or(() -> body.span().refusal(event.mission(), named(event.body()), event.occurred()))
                .or(() -> taken(event.mission(), event.body(), event.seat(), seat, span))
                .<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(event));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> vacate(SeatVacated event, Body body) {
        Post<SeatAssigned, SeatVacated> seat = body.seats().getOrDefault(event.seat(), Post.empty());
        if (seat.tenures().isEmpty()) {
            return Decision.reject(new SeatNotFound(event.mission(), event.body(), event.seat()));
        }
        if (seat.tenures().stream().anyMatch(tenure -> event.equals(tenure.left()))) {
            return Decision.nothing();
        }
        Optional<Tenure<SeatAssigned, SeatVacated>> open = seat.open();
        if (open.isEmpty()) {
            String left = seat.tenures().getLast().span().end();
            return Decision.reject(
                    new SeatAlreadyVacant(event.mission(), event.body(), event.seat(), left == null ? "" : left));
        }
        Tenure<SeatAssigned, SeatVacated> tenure = open.get();
        return ends(
                        event.mission(),
                        event.seat(),
                        tenure.taken().holder(),
                        new Span(tenure.begun().when(), event.occurred()))
                .<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(event));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> correct(CorrectSeatDates command, Body body) {
        Post<SeatAssigned, SeatVacated> seat = body.seats().getOrDefault(command.seat(), Post.empty());
        if (seat.tenures().isEmpty()) {
            return Decision.reject(new SeatNotFound(command.mission(), command.body(), command.seat()));
        }
        Optional<Tenure<SeatAssigned, SeatVacated>> known = seat.tenure(command.tenure());
        if (known.isEmpty()) {
            return Decision.reject(new SeatTenureNotFound(
                    command.mission(),
                    command.body(),
                    command.seat(),
                    command.tenure(),
                    seat.tenures().size()));
        }
        Tenure<SeatAssigned, SeatVacated> tenure = known.get();
        SeatDatesCorrected event = command.event(tenure.taken().holder());
        Span span = new Span(command.from(), command.until());
        if (tenure.corrections().contains(event) || tenure.span().equals(span)) {
            return Decision.nothing();
        }
        return ends(event.mission(), event.seat(), event.holder(), span)
                .or(() -> body.span().refusal(event.mission(), named(event.body()), event.from()))
                .or(() -> taken(event.mission(), event.body(), event.seat(), seat.without(tenure), span))
                .<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(event));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> tell(RosterTold event, Body body) {
        Optional<Roster> known = body.roster(event.roster());
        if (known.isPresent()) {
            return known.get().told().equals(event)
                    ? Decision.nothing()
                    : Decision.reject(new RosterAlreadyTold(event.mission(), event.body(), event.roster()));
        }
        return within(body, event.mission(), event.occurred(), () -> Decision.accept(event));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> withdraw(RosterWithdrawn event, Body body) {
        Optional<Roster> known = body.roster(event.roster());
        if (known.isEmpty()) {
            return Decision.reject(new RosterNotFound(event.mission(), event.body(), event.roster()));
        }
        RosterWithdrawn withdrawn = known.get().withdrawn();
        if (withdrawn != null) {
            return withdrawn.equals(event)
                    ? Decision.nothing()
                    : Decision.reject(new RosterAlreadyWithdrawn(
                            event.mission(),
                            event.body(),
                            event.roster(),
                            withdrawn.occurred().edtf()));
        }
        return new Span(known.get().told().occurred(), null)
                .refusal(event.mission(), "telling " + event.roster(), event.occurred())
                .<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(event));
    }

    private static Optional<GovernanceRejection> ends(MissionId mission, SeatId seat, Party holder, Span span) {
        return Optional.ofNullable(span.until())
                .filter(until -> until.isCertainlyBefore(span.from()))
                .map(until -> new OutsideItsTime(
                        mission,
                        "the time of " + holder.name() + " on seat " + seat,
                        span.from().edtf(),
                        null,
                        until.edtf()));
    }

    private static Optional<GovernanceRejection> taken(
            MissionId mission, GoverningBodyId body, SeatId id, Post<SeatAssigned, SeatVacated> seat, Span span) {
        return seat.clashWith(span)
                .map(held -> new SeatTaken(
                        mission,
                        body,
                        id,
                        held.taken().holder().name(),
                        held.span().from().edtf(),
                        held.span().end()));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> define(DecisionProcessDefined event, Body body) {
        Optional<DecisionProcessDefined> known = body.process(event.process());
        if (known.isPresent()) {
            return known.get().equals(event)
                    ? Decision.nothing()
                    : Decision.reject(
                            new DecisionProcessAlreadyDefined(event.mission(), event.body(), event.process()));
        }
        return within(body, event.mission(), event.occurred(), () -> Decision.accept(event));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> within(
            Body body,
            MissionId mission,
            Occurred occurred,
            Supplier<Decision<GovernanceEvent, GovernanceRejection>> otherwise) {
        return body.span()
                .refusal(mission, named(body.established().body()), occurred)
                .<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                .orElseGet(otherwise);
    }

    static String named(GoverningBodyId body) {
        return "governing body " + body;
    }
}
