package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.value.MissionId;

/**
 * Puts right the days of seats that were recorded wrongly, at whatever date the history is read: whoever took a seat took it
 * on the day that was given last, and that is where the day comes from. That it was put right is nothing that happened in the
 * city.
 */
final class CorrectedSeats {

    private final List<@Nullable HistoryEntry> entries;
    private final Map<Seat, List<Tenure>> seats = new HashMap<>();

    private CorrectedSeats(List<HistoryEntry> entries) {
        this.entries = new ArrayList<>(entries);
    }

    /** @param entries in the order of recording; given back as they are where no day was put right, and else without corrections */
    static List<HistoryEntry> in(List<HistoryEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.event() instanceof SeatDatesCorrected)
                ? new CorrectedSeats(entries).corrected()
                : entries;
    }

    private List<HistoryEntry> corrected() {
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            if (entry.event() instanceof SeatAssigned assigned) {
                tenures(assigned.mission(), assigned.body(), assigned.seat())
                        .add(new Tenure(assigned, i, assigned.until() == null));
            } else if (entry.event() instanceof SeatVacated vacated) {
                vacate(i, vacated);
            } else if (entry.event() instanceof SeatDatesCorrected correction) {
                correct(entry, correction);
                entries.set(i, null);
            }
        }
        return entries.stream().filter(Objects::nonNull).toList();
    }

    private List<Tenure> tenures(MissionId mission, GoverningBodyId body, SeatId seat) {
        return seats.computeIfAbsent(new Seat(mission, body, seat), _ -> new ArrayList<>());
    }

    private void vacate(int place, SeatVacated event) {
        tenures(event.mission(), event.body(), event.seat()).stream()
                .filter(tenure -> tenure.open)
                .findFirst()
                .ifPresent(tenure -> {
                    tenure.open = false;
                    tenure.vacated = place;
                });
    }

    private void correct(HistoryEntry entry, SeatDatesCorrected correction) {
        List<Tenure> tenures = tenures(correction.mission(), correction.body(), correction.seat());
        if (correction.tenure() < 1 || correction.tenure() > tenures.size()) {
            return;
        }
        Tenure tenure = tenures.get(correction.tenure() - 1);
        if (tenure.vacated != null) {
            entries.set(tenure.vacated, null);
            tenure.vacated = null;
        }
        tenure.open = correction.until() == null;
        entries.set(
                tenure.taken,
                new HistoryEntry(
                        entry.service(),
                        entry.ledger(),
                        entry.seq(),
                        entry.id(),
                        entry.type(),
                        entry.recordedAt(),
                        entry.mission(),
                        entry.thing(),
                        corrected(tenure.assigned, correction)));
    }

    private static SeatAssigned corrected(SeatAssigned assigned, SeatDatesCorrected correction) {
        return new SeatAssigned(
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
                correction.assertedBy());
    }

    private record Seat(MissionId mission, GoverningBodyId body, SeatId seat) {}

    private static final class Tenure {

        private final SeatAssigned assigned;
        private final int taken;
        private boolean open;
        private @Nullable Integer vacated;

        Tenure(SeatAssigned assigned, int taken, boolean open) {
            this.assigned = assigned;
            this.taken = taken;
            this.open = open;
        }
    }
}
