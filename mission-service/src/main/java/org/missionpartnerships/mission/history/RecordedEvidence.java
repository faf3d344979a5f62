package org.missionpartnerships.mission.history;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.value.CityId;

@Singleton
class RecordedEvidence implements Evidence {

    private final CityHistory history;

    RecordedEvidence(CityHistory history) {
        this.history = history;
    }

    @Override
    public void require(CityId city, Collection<UUID> events) {
        Set<UUID> missing = new LinkedHashSet<>(events);
        find(city, events, KnownAt.EVER).stream().map(TimelineEntry::event).forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw EvidenceProblems.notInHistory(city, missing).exception();
        }
    }

    @Override
    public List<TimelineEntry> find(CityId city, Collection<UUID> events, KnownAt knownAt) {
        return events.isEmpty() ? List.of() : history.find(city, events, knownAt);
    }
}
