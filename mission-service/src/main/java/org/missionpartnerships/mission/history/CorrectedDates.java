package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.MemberDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupJoined;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupLeft;
import org.missionpartnerships.published.value.MissionId;

/**
 * Puts right the days of seats and of members of working groups that were recorded wrongly, at whatever date the history is
 * read: whoever took a place took it on the day that was given last, and that is where the day comes from. That it was put
 * right is nothing that happened in the city.
 */
final class CorrectedDates {

    private final List<List<HistoryEntry>> told = new ArrayList<>();
    private final Map<Place, List<Tenure>> places = new HashMap<>();

    private CorrectedDates() {}

    /** @param entries in the order of recording; given back as they are where no day was put right, and else without corrections */
    static List<HistoryEntry> in(List<HistoryEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.event() instanceof DatesCorrected)
                ? new CorrectedDates().corrected(entries)
                : entries;
    }

    /** Whether it takes part in putting days right: where any day of a mission was, all such entries of it are needed. */
    static boolean needs(HistoryEntry entry) {
        return entry.event() instanceof SeatAssigned
                || entry.event() instanceof SeatVacated
                || entry.event() instanceof WorkingGroupJoined
                || entry.event() instanceof WorkingGroupLeft
                || entry.event() instanceof DatesCorrected;
    }

    private List<HistoryEntry> corrected(List<HistoryEntry> entries) {
        for (HistoryEntry entry : entries) {
            told.add(List.of(entry));
            if (entry.event() instanceof GovernanceEvent event) {
                take(event, entry);
            }
        }
        return told.stream().flatMap(List::stream).toList();
    }

    private void take(GovernanceEvent event, HistoryEntry entry) {
        int last = told.size() - 1;
        if (event instanceof SeatAssigned assigned) {
            tenures(Place.of(assigned)).add(new Tenure(assigned, last, assigned.until() == null));
        } else if (event instanceof WorkingGroupJoined joined) {
            tenures(Place.of(joined)).add(new Tenure(joined, last, true));
        } else if (event instanceof SeatVacated vacated) {
            left(new Place(vacated.mission(), vacated.body(), vacated.seat()), last);
        } else if (event instanceof WorkingGroupLeft left) {
            left(new Place(left.mission(), left.workingGroup(), left.member()), last);
        } else if (event instanceof DatesCorrected correction) {
            told.set(last, List.of());
            correct(correction, entry);
        }
    }

    private List<Tenure> tenures(Place place) {
        return places.computeIfAbsent(place, _ -> new ArrayList<>());
    }

    private void left(Place place, int when) {
        tenures(place).stream().filter(tenure -> tenure.open).findFirst().ifPresent(tenure -> {
            tenure.open = false;
            tenure.left = when;
        });
    }

    private void correct(DatesCorrected correction, HistoryEntry entry) {
        List<Tenure> tenures = tenures(Place.of(correction));
        if (correction.tenure() < 1 || correction.tenure() > tenures.size()) {
            return;
        }
        Tenure tenure = tenures.get(correction.tenure() - 1);
        if (tenure.left != null) {
            told.set(tenure.left, List.of());
            tenure.left = null;
        }
        tenure.open = correction.until() == null;
        told.set(
                tenure.taken,
                corrected(tenure.taking, correction).stream()
                        .map(event -> new HistoryEntry(
                                entry.service(),
                                entry.ledger(),
                                entry.seq(),
                                entry.id(),
                                entry.type(),
                                entry.recordedAt(),
                                entry.mission(),
                                entry.thing(),
                                event))
                        .toList());
    }

    /** The end is told with the beginning where its event has room for it, and by an event of its own where not. */
    private static List<GovernanceEvent> corrected(GovernanceEvent taking, DatesCorrected correction) {
        if (taking instanceof SeatAssigned assigned) {
            return List.of(new SeatAssigned(
                    assigned.mission(),
                    assigned.body(),
                    assigned.seat(),
                    assigned.role(),
                    assigned.responsibility(),
                    assigned.holder(),
                    assigned.members(),
                    assigned.voting(),
                    correction.until(),
                    correction.from(),
                    correction.source(),
                    correction.assertedBy()));
        }
        if (taking instanceof WorkingGroupJoined joined) {
            WorkingGroupJoined right = new WorkingGroupJoined(
                    joined.mission(),
                    joined.workingGroup(),
                    joined.member(),
                    joined.party(),
                    joined.count(),
                    correction.from(),
                    correction.source(),
                    correction.assertedBy());
            return correction.until() == null
                    ? List.of(right)
                    : List.of(
                            right,
                            new WorkingGroupLeft(
                                    joined.mission(),
                                    joined.workingGroup(),
                                    joined.member(),
                                    null,
                                    correction.until(),
                                    correction.source(),
                                    correction.assertedBy()));
        }
        return List.of(taking);
    }

    /** A seat of a body, or the place of a member in a working group. */
    private record Place(MissionId mission, Record of, Record id) {

        static Place of(SeatAssigned event) {
            return new Place(event.mission(), event.body(), event.seat());
        }

        static Place of(WorkingGroupJoined event) {
            return new Place(event.mission(), event.workingGroup(), event.member());
        }

        static Place of(DatesCorrected correction) {
            return switch (correction) {
                case SeatDatesCorrected event -> new Place(event.mission(), event.body(), event.seat());
                case MemberDatesCorrected event -> new Place(event.mission(), event.workingGroup(), event.member());
            };
        }
    }

    private static final class Tenure {

        private final GovernanceEvent taking;
        private final int taken;
        private boolean open;
        private @Nullable Integer left;

        Tenure(GovernanceEvent taking, int taken, boolean open) {
            this.taking = taking;
            this.taken = taken;
            this.open = open;
        }
    }
}
