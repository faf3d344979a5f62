package org.missionpartnerships.mission.governing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.governing.Governance.Body;
import org.missionpartnerships.mission.governing.Governance.Group;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingAlreadyHeld;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFilled;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFound;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** The rules of meetings: held once, in the time of the body or group, and attended from seats that someone may have held. */
final class MeetingRules {

    private MeetingRules() {}

    static Decision<GovernanceEvent, GovernanceRejection> hold(MeetingHeld event, Body body, Governance governance) {
        return hold(
                event,
                governance,
                body.span(),
                BodyRules.named(body.established().body()),
                body);
    }

    static Decision<GovernanceEvent, GovernanceRejection> hold(MeetingHeld event, Group group, Governance governance) {
        return hold(
                event,
                governance,
                group.span(),
                WorkingGroupRules.named(group.formed().workingGroup()),
                null);
    }

    private static Decision<GovernanceEvent, GovernanceRejection> hold(
            MeetingHeld event, Governance governance, Span span, String thing, @Nullable Body body) {
        MeetingHeld known = governance.meetings().get(event.meeting());
        if (known != null) {
            return known.equals(event)
                    ? Decision.nothing()
                    : Decision.reject(new MeetingAlreadyHeld(
                            event.mission(), event.meeting(), known.occurred().edtf()));
        }
        Optional<GovernanceRejection> refusal = span.refusal(event.mission(), thing, event.occurred());
        if (refusal.isEmpty() && body != null) {
            refusal = event.seats().stream()
                    .flatMap(seat -> notFilled(event.mission(), body, seat, event.occurred()).stream())
                    .findFirst();
        }
        return refusal.<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(event));
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
