package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.mission.history.ProfileThen.CapabilityThen;
import org.missionpartnerships.mission.history.ProfileThen.InterviewThen;
import org.missionpartnerships.published.mission.CityProfileEvent;
import org.missionpartnerships.published.mission.CityProfileEvent.CapabilityAssessed;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewEvidenceLinked;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewRecorded;

/** What is said of the city, with the events that show it. */
final class ProfileFold {

    private final Map<Integer, InterviewThen> interviews = new LinkedHashMap<>();
    private final List<CapabilityThen> capabilities = new ArrayList<>();

    void add(CityProfileEvent event, Origin origin) {
        switch (event) {
            case InterviewRecorded recorded ->
                interviews.put(
                        recorded.interview(),
                        new InterviewThen(
                                recorded.interview(),
                                recorded.dimension(),
                                recorded.statement(),
                                recorded.evidence(),
                                origin));
            case InterviewEvidenceLinked linked ->
                interviews.computeIfPresent(
                        linked.interview(),
                        (number, known) -> new InterviewThen(
                                number,
                                known.dimension(),
                                known.statement(),
                                both(known.evidence(), linked.evidence()),
                                known.origin()));
            case CapabilityAssessed assessed ->
                capabilities.add(new CapabilityThen(
                        assessed.assessment(),
                        assessed.challenge(),
                        assessed.capability(),
                        assessed.statement(),
                        assessed.evidence(),
                        origin));
        }
    }

    private static List<UUID> both(List<UUID> some, List<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    ProfileThen answer() {
        return new ProfileThen(List.copyOf(interviews.values()), List.copyOf(capabilities));
    }
}
