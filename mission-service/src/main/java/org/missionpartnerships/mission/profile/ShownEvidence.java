package org.missionpartnerships.mission.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.history.Evidence;
import org.missionpartnerships.mission.history.TimelineEntry;
import org.missionpartnerships.published.value.CityId;

/** The events that a profile names, with how sure it is that they had happened. */
@Singleton
class ShownEvidence {

    private final Evidence evidence;
    private final FollowedEvents followed;

    ShownEvidence(Evidence evidence, FollowedEvents followed) {
        this.evidence = evidence;
        this.followed = followed;
    }

    Map<UUID, EvidenceView> of(CityId city, LocalDate day, KnownAt knownAt, Stream<UUID> named) {
        List<TimelineEntry> entries = evidence.find(city, named.distinct().toList(), knownAt);
        Map<CityId, At> days = followed.at(
                day,
                knownAt,
                entries.stream()
                        .filter(entry -> entry.occurred() != null)
                        .collect(groupingBy(ShownEvidence::line, mapping(TimelineEntry::occurred, toList()))));
        return entries.stream()
                .map(entry -> EvidenceView.of(
                        entry,
                        entry.occurred() == null ? null : days.get(line(entry)).certainty(entry.occurred())))
                .collect(toMap(EvidenceView::event, view -> view));
    }

    /** The city in whose line the event stands, which may be another than the one that is asked for. */
    private static CityId line(TimelineEntry entry) {
        return new CityId(entry.recordedIn());
    }
}
