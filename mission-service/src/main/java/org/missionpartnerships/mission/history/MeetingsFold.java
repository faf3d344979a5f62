package org.missionpartnerships.mission.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.missionpartnerships.mission.history.GovernanceThen.MeetingThen;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCancelled;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingMoved;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingScheduled;
import org.missionpartnerships.published.mission.MeetingId;

/** Meetings of one body or group that were planned or held. */
final class MeetingsFold {

    private final Map<MeetingId, MeetingThen> meetings = new LinkedHashMap<>();

    void add(MeetingScheduled event, Origin origin) {
        meetings.merge(
                event.meeting(),
                new MeetingThen(event.meeting(), event.title(), event.planned(), origin, null, null),
                (known, planned) -> new MeetingThen(
                        known.meeting(),
                        known.title() == null ? planned.title() : known.title(),
                        planned.planned(),
                        origin,
                        known.held(),
                        known.cancelled()));
    }

    void add(MeetingMoved event) {
        meetings.computeIfPresent(
                event.meeting(),
                (_, known) -> new MeetingThen(
                        known.meeting(),
                        known.title(),
                        event.planned(),
                        known.origin(),
                        known.held(),
                        known.cancelled()));
    }

    void add(MeetingHeld event, Origin origin) {
        meetings.merge(
                event.meeting(),
                new MeetingThen(event.meeting(), event.title(), null, origin, origin, null),
                (known, held) -> new MeetingThen(
                        known.meeting(),
                        held.title() == null ? known.title() : held.title(),
                        known.planned(),
                        known.origin(),
                        origin,
                        known.cancelled()));
    }

    void add(MeetingCancelled event, Origin origin) {
        meetings.computeIfPresent(
                event.meeting(),
                (_, known) -> new MeetingThen(
                        known.meeting(), known.title(), known.planned(), known.origin(), known.held(), origin));
    }

    List<MeetingThen> answer() {
        return List.copyOf(meetings.values());
    }
}
