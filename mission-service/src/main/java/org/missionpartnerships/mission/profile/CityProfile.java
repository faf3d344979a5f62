package org.missionpartnerships.mission.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.missionpartnerships.published.mission.CityProfileEvent;
import org.missionpartnerships.published.mission.CityProfileEvent.CapabilityAssessed;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewEvidenceLinked;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewRecorded;

/** A city's profile as its own events tell it, in the order of recording. */
public record CityProfile(List<CityProfileEvent> events) {

    static final CityProfile EMPTY = new CityProfile(List.of());

    public CityProfile {
        events = List.copyOf(events);
    }

    CityProfile with(CityProfileEvent event) {
        List<CityProfileEvent> more = new ArrayList<>(events);
        more.add(event);
        return new CityProfile(more);
    }

    List<InterviewRecorded> interviews() {
        return all(InterviewRecorded.class);
    }

    Optional<InterviewRecorded> interview(int number) {
        return interviews().stream()
                .filter(interview -> interview.interview() == number)
                .findFirst();
    }

    List<CapabilityAssessed> capabilities() {
        return all(CapabilityAssessed.class);
    }

    /** The events that show what was said, those that were found later included. */
    Set<UUID> evidence(InterviewRecorded interview) {
        Set<UUID> evidence = new LinkedHashSet<>(interview.evidence());
        for (InterviewEvidenceLinked linked : all(InterviewEvidenceLinked.class)) {
            if (linked.interview() == interview.interview()) {
                evidence.addAll(linked.evidence());
            }
        }
        return evidence;
    }

    private <T extends CityProfileEvent> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
