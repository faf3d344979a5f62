package org.missionpartnerships.mission.history;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.mission.telling.Names;
import org.missionpartnerships.mission.telling.Telling;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Singleton
class ToldMissions implements MissionHistories {

    private final CityHistory history;

    ToldMissions(CityHistory history) {
        this.history = history;
    }

    @Override
    public List<ToldEvent> of(MissionId mission, CityId leadCity, LocalDate at, KnownAt knownAt) {
        KnownHistory known = history.known(mission, leadCity, knownAt);
        return told(known, history.names(known), at);
    }

    static List<ToldEvent> told(KnownHistory known, Names names, LocalDate at) {
        Chronology chronology = new Chronology(at, known::event);
        List<ToldEvent> told = new ArrayList<>();
        for (HistoryEntry entry : CorrectedDates.in(known.until(at))) {
            if (entry.event() != null) {
                Origin origin = chronology.origin(entry, entry.event());
                if (origin.certainty() != Certainty.NOT_YET) {
                    String text = Telling.of(entry.event(), names).sentence();
                    told.add(new ToldEvent(entry.event(), origin, text));
                }
            }
        }
        return told;
    }
}
